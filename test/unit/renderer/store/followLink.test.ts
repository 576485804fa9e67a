import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeepLink } from '@shared/model/deepLink'
import { createAppStore } from '@renderer/store/createStore'
import { followLink } from '@renderer/store/followLink'
import { listen } from '@renderer/store/start'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, ok, page } from './clientDouble'

const open = conversation()
const fresh = conversation({ title: '', model: 'openai/gpt-5.2' })
const run = vi.fn<(command: string) => void>()

let client: ClientDouble
let store: AppStore
const follow = (link: DeepLink): Promise<void> => followLink(store, client, link, run)

beforeEach(() => {
  run.mockClear()
  client = createClientDouble({
    'conversations.messages': () => page([]),
    'conversations.create': () => ok(fresh),
    'conversations.setModel': ({ id, model }) => ok({ ...fresh, id, model }),
    'composer.read': () => ok({ draft: { text: '', attachments: [] }, queue: { messages: [], held: false } }),
    'composer.saveDraft': () => ok(null),
  })
  store = createAppStore(client)
  store.setState({
    phase: 'ready',
    conversations: { [open.id]: open },
    tabs: [open.id],
    activeTab: open.id,
    modelLists: {
      default: { connectionId: 'default', ids: ['openai/gpt-5.2', 'upstage/solar'], fetchedAt: 1 },
    },
  })
})

describe('a link to a new chat', () => {
  test('puts its prompt into the composer and sends nothing', async () => {
    await follow({ kind: 'new', prompt: '왜 하늘은 파래?', model: 'upstage/solar' })
    expect(store.getState().activeTab).toBe(fresh.id)
    expect(store.getState().drafts[fresh.id]).toBe('왜 하늘은 파래?')
    expect(store.getState().conversations[fresh.id]?.model).toBe('upstage/solar')
    expect(client.callsOf('chat.send')).toEqual([])
    // It is not the model of all new chats from now on.
    expect(client.callsOf('settings.update')).toEqual([])
    expect(run).toHaveBeenCalledWith('focus-composer')
  })

  test('with a model that nobody offers begins with the usual one', async () => {
    await follow({ kind: 'new', prompt: '', model: 'evil/model' })
    expect(store.getState().activeTab).toBe(fresh.id)
    expect(client.callsOf('conversations.setModel')).toEqual([])
    expect(store.getState().drafts[fresh.id]).toBeUndefined()
  })

  test('saves first what was just typed, so that it is not begun in a chat that looks empty', async () => {
    store.getState().setDraft(open.id, 'half a thought')
    await follow({ kind: 'new', prompt: 'x', model: null })
    const names = client.calls.map(({ name }) => name)
    expect(names.indexOf('composer.saveDraft')).toBeGreaterThanOrEqual(0)
    expect(names.indexOf('composer.saveDraft')).toBeLessThan(names.indexOf('conversations.create'))
    expect(store.getState().drafts[open.id]).toBe('half a thought')
  })
})

describe('a link to a conversation', () => {
  test('opens it in a tab, also one that is not in the loaded part of the list', async () => {
    const old = conversation({ updatedAt: 1 })
    client.handlers['conversations.get'] = () => ok(old)
    await follow({ kind: 'conversation', id: old.id })
    expect(store.getState().tabs).toEqual([open.id, old.id])
    expect(store.getState().activeTab).toBe(old.id)
  })

  test('that is gone says so and changes nothing', async () => {
    client.handlers['conversations.get'] = () => ({
      ok: false,
      error: { code: 'not-found', message: 'no such conversation' },
    })
    await follow({ kind: 'conversation', id: fresh.id })
    expect(store.getState().activeTab).toBe(open.id)
    expect(store.getState().notices).toHaveLength(1)
  })
})

test('a link to the settings shows them', async () => {
  await follow({ kind: 'settings' })
  expect(store.getState().screen).toBe('settings')
})

test('a link that comes while the window is still loading is followed when it has loaded', async () => {
  store.setState({ phase: 'starting' })
  listen(store, client, run)
  client.emit('window.follow', { link: { kind: 'settings' } })
  await new Promise(setImmediate)
  expect(store.getState().screen).toBe('chat')
  store.setState({ phase: 'ready' })
  await vi.waitFor(() => expect(store.getState().screen).toBe('settings'))
})
