import type { ComponentType, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Message } from '@shared/model/message'
import { ChatScreen } from '@renderer/features/shell/ChatScreen'
import { createTexts } from '@renderer/i18n'
import { folderSpec, listKey } from '@renderer/store/lists/conversationLists'
import { emptyThread } from '@renderer/store/messages/thread'
import { newLiveText } from '@renderer/store/liveText'
import { createAppStore } from '@renderer/store/createStore'
import type { AppState, AppStore } from '@renderer/store/types'
import { StoreContext } from '@renderer/store/useApp'
import { answer, conversation, createClientDouble, ok, question } from '../../store/clientDouble'
import { branch } from '../../store/messages/openChat'

const topList = folderSpec(null, { sort: 'changed', language: 'en' })

/** What one component looks at in the store: it is drawn again when this value becomes another one. */
type View = { component: string; select: (state: AppState) => unknown; value: unknown }

const recorded = vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' })
  return { views: [] as View[], loading: [] as Promise<unknown>[] }
})

vi.mock('@renderer/store/useApp', async (original) => {
  const real = await original<typeof import('@renderer/store/useApp')>()
  const useApp = (select: View['select']): unknown => {
    const value = select(real.useAppStore().getState())
    const component = /at (\S+)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1] ?? 'unknown'
    recorded.views.push({ component, select, value })
    return value
  }
  return { ...real, useApp }
})

// Code that is fetched on demand is here before the drawing that is looked at.
vi.mock('@renderer/ui/loaded', () => ({
  loaded: <P extends object>(fetchCode: () => Promise<ComponentType<P>>) => {
    const code: { part?: ComponentType<P>; loading?: Promise<void> } = {}
    const load = (): Promise<void> =>
      (code.loading ??= fetchCode().then((part) => {
        code.part = part
      }))
    const Loaded = (props: P): ReactNode => {
      if (code.part !== undefined) return <code.part {...props} />
      recorded.loading.push(load())
      return null
    }
    return Object.assign(Loaded, { load })
  },
}))

// Without a window nothing is in view; here every message is.
vi.mock('virtua', () => ({
  Virtualizer: (props: { data: Message[]; children: (message: Message, index: number) => ReactNode }) =>
    props.data.map((message, index) => props.children(message, index)),
}))

const chat = conversation({ title: 'shown' })
const comparisonId = crypto.randomUUID()

let store: AppStore
let views: View[]
let html: string

/** The shown conversation ends in three answers that stream side by side; 60 messages stand above, and 8 others stream. */
beforeEach(async () => {
  store = createAppStore(
    createClientDouble({
      'composer.read': () =>
        ok({ draft: { text: '', attachments: [] }, queue: { held: false, messages: [] } }),
      'composer.saveDraft': () => ok(null),
    }),
  )
  const messages = branch(
    ...Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0 ? question(chat.id) : answer(chat.id, { status: 'complete', content: 'An answer.' }),
    ),
    question(chat.id),
  )
  const asked = messages[60] ?? expect.unreachable()
  const columns = ids.map((id, index) =>
    answer(chat.id, { id, comparisonId, model: `maker/model-${index}`, parentId: asked.id }),
  )
  const [shown, ...beside] = columns
  if (shown === undefined) throw new Error('there is no column')
  const others = Array.from({ length: 8 }, () => conversation())
  const elsewhere = others.map((other) => answer(other.id))
  const all = [chat, ...others]
  const streaming = { kind: 'streaming' } as const
  store.setState({
    phase: 'ready',
    tabs: all.map(({ id }) => id),
    activeTab: chat.id,
    conversations: Object.fromEntries(all.map((one) => [one.id, one])),
    lists: { [listKey(topList)]: { spec: topList, ids: all.map(({ id }) => id), next: null } },
    shownList: topList,
    threads: {
      ...Object.fromEntries(
        elsewhere.map((one) => [one.conversationId, { ...emptyThread, messages: [one] }]),
      ),
      [chat.id]: {
        ...emptyThread,
        messages: [...messages, shown],
        compared: Object.fromEntries(beside.map((one) => [one.id, one])),
      },
    },
    live: Object.fromEntries(
      [...columns, ...elsewhere].map((one) => [
        one.id,
        { ...newLiveText(one.conversationId), content: `text of ${one.id}`, nextSeq: 1, progress: streaming },
      ]),
    ),
    files: { [chat.id]: [{ key: 'a', name: 'a.txt', byteSize: 1, state: 'reading' }] },
    queues: {
      [chat.id]: {
        held: false,
        messages: [{ id: 'q', text: 'next', attachments: [], columns: null, createdAt: 1 }],
      },
    },
    modelSettings: {},
    presets: [],
  })
  await draw()
})

/** Draws the window until all code that was asked for is there. */
async function draw(): Promise<void> {
  const texts = createTexts('en')
  do {
    await Promise.all(recorded.loading.splice(0))
    recorded.views.length = 0
    html = renderToStaticMarkup(
      <StoreContext value={store}>
        <I18nextProvider i18n={texts}>
          <ChatScreen />
        </I18nextProvider>
      </StoreContext>,
    )
  } while (recorded.loading.length > 0)
  views = [...recorded.views]
}

const ids = ['a', 'b', 'c'].map((letter) => `01890a5d-ac96-774b-bcce-b30209${letter}00000`)

/** The components that would be drawn again, now that something has changed. */
const drawnAgain = (): string[] =>
  views.filter(({ select, value }) => !Object.is(select(store.getState()), value)).map((one) => one.component)

test('the drawing has all that it should be measured with', () => {
  for (const id of ids) expect(html).toContain(`text of ${id}`)
  expect(html.match(/data-testid="message"/g)).toHaveLength(61)
  expect(html.match(/data-testid="compare-column"/g)).toHaveLength(3)
  for (const part of ['queued-message', 'a.txt', 'data-testid="composer"']) expect(html).toContain(part)
})

test.each(ids)('a piece of text draws the one answer that it belongs to: %s', (answerId) => {
  const piece = { conversationId: chat.id, answerId, seq: 1, content: ' more', reasoning: '' }
  store.getState().receiveDelta(piece)
  expect(store.getState().live[answerId]?.content).toContain(' more')
  expect(drawnAgain()).toEqual(['LiveAnswer'])
})

test('a piece of text in a tab that is not shown draws nothing', () => {
  const elsewhere = Object.entries(store.getState().live).find(([id]) => !ids.includes(id))
  if (elsewhere === undefined) throw new Error('nothing streams elsewhere')
  const [answerId, { conversationId }] = elsewhere
  store.getState().receiveDelta({ conversationId, answerId, seq: 1, content: ' more', reasoning: '' })
  expect(store.getState().live[answerId]?.content).toContain(' more')
  expect(drawnAgain()).toEqual([])
})

test('a letter in the composer draws nothing', () => {
  store.getState().setDraft(chat.id, 'a')
  expect(drawnAgain()).toEqual([])
})

describe('side by side', () => {
  /** The conversation in the other pane, and the answer that streams there. */
  const beside = async (): Promise<{ conversationId: string; answerId: string }> => {
    const [answerId, live] =
      Object.entries(store.getState().live).find(([id]) => !ids.includes(id)) ?? expect.unreachable()
    store.setState({ panes: [chat.id, live.conversationId] })
    await draw()
    expect(html.match(/data-testid="pane"/g)).toHaveLength(2)
    return { conversationId: live.conversationId, answerId }
  }

  test('a piece of text draws the one answer that it belongs to, and nothing in the other pane', async () => {
    const { conversationId, answerId } = await beside()
    const piece = { seq: 1, content: ' more', reasoning: '' }
    store.getState().receiveDelta({ conversationId, answerId, ...piece })
    expect(drawnAgain()).toEqual(['LiveAnswer'])
    await draw()
    store.getState().receiveDelta({ conversationId: chat.id, answerId: ids[0] ?? '', ...piece })
    expect(drawnAgain()).toEqual(['LiveAnswer'])
  })

  test('a letter in the composer of either draws nothing', async () => {
    const { conversationId } = await beside()
    store.getState().setDraft(conversationId, 'a')
    store.getState().setDraft(chat.id, 'a')
    expect(drawnAgain()).toEqual([])
  })
})
