import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CallOutput } from '@shared/contract'
import type { Attachment } from '@shared/model/attachment'
import type { MessageQueue } from '@shared/model/queue'
import { createAppStore } from '@renderer/store/createStore'
import type { DraftFile } from '@renderer/store/draftFile'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, createClientDouble, later, ok } from './clientDouble'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

const note: Attachment = {
  hash: 'a'.repeat(64),
  name: 'note.txt',
  kind: 'text',
  mime: 'text/plain',
  byteSize: 3,
  width: null,
  height: null,
  characters: 3,
}
const noQueue: MessageQueue = { messages: [], held: false }
const waiting = (text: string): MessageQueue => ({
  messages: [{ id, text, attachments: [], columns: null, createdAt: 1 }],
  held: false,
})

type Kept = CallOutput<'composer.read'>
const kept = (text: string, attachments: Attachment[] = [], queue = noQueue): Kept => ({
  draft: { text, attachments },
  queue,
})

let client: ClientDouble
let store: AppStore

afterEach(() => void vi.useRealTimers())

beforeEach(() => {
  client = createClientDouble({
    'composer.read': () => ok(kept('')),
    'composer.saveDraft': () => ok(null),
  })
  store = createAppStore(client)
})

const file = (key: string, state: 'reading' | 'ready' = 'ready'): DraftFile =>
  state === 'reading'
    ? { key, name: 'note.txt', byteSize: 3, state }
    : { key, name: 'note.txt', byteSize: 3, state, attachment: note }

describe('what was kept of a composer', () => {
  test('is there when its conversation is shown, and is read once', async () => {
    client.handlers['composer.read'] = () => ok(kept('안녕', [note], waiting('next')))
    await Promise.all([store.getState().loadComposer(id), store.getState().loadComposer(id)])
    await store.getState().loadComposer(id)
    expect(client.callsOf('composer.read')).toEqual([{ conversationId: id }])
    const { drafts, files, queues } = store.getState()
    expect(drafts[id]).toBe('안녕')
    expect(files[id]).toMatchObject([{ state: 'ready', name: 'note.txt', attachment: note }])
    expect(queues[id]?.messages[0]?.text).toBe('next')
  })

  test('has the models that the draft goes to', async () => {
    const model = 'openai/gpt-5.2'
    const connectionId = store.getState().connections.active.id
    store.setState({ modelLists: { [connectionId]: { connectionId, ids: [model], fetchedAt: 1 } } })
    client.handlers['composer.read'] = () => ok(kept(`@${model} 왜?`))
    await store.getState().loadComposer(id)
    expect(store.getState().drafts[id]).toBe('왜?')
    expect(store.getState().mentions[id]).toEqual([model])

    store.getState().setMentions(id, [])
    await store.getState().saveDraft(id)
    store.getState().setMentions(id, [model])
    await store.getState().saveDraft(id)
    const saved = client.callsOf('composer.saveDraft')
    expect(saved).toMatchObject([{ text: '왜?' }, { text: `@${model} 왜?` }])
  })

  test('stands before what was typed and attached while it was being read', async () => {
    const reply = later<Kept>()
    client.handlers['composer.read'] = async () => ok(await reply.promise)
    const loading = store.getState().loadComposer(id)
    store.getState().setDraft(id, ' and more')
    store.getState().addFile(id, file('new'))
    reply.resolve(kept('kept', [note]))
    await loading
    expect(store.getState().drafts[id]).toBe('kept and more')
    expect(store.getState().files[id]?.map(({ key }) => key === 'new')).toEqual([false, true])
  })

  test('is never replaced by the part that was typed before it was read', async () => {
    const reply = later<Kept>()
    client.handlers['composer.read'] = async () => ok(await reply.promise)
    store.getState().setDraft(id, 'b')
    const saving = store.getState().saveDraft(id)
    expect(client.callsOf('composer.saveDraft')).toEqual([])
    reply.resolve(kept('a'))
    await saving
    expect(client.callsOf('composer.saveDraft')).toEqual([
      { conversationId: id, text: 'ab', attachments: [] },
    ])
  })

  test('that could not be read is not overwritten, and is read again the next time', async () => {
    client.handlers['composer.read'] = () => ({ ok: false, error: { code: 'busy', message: 'locked' } })
    store.getState().setDraft(id, 'b')
    await store.getState().saveDraft(id)
    expect(client.callsOf('composer.saveDraft')).toEqual([])
    client.handlers['composer.read'] = () => ok(kept('a'))
    await store.getState().loadComposer(id)
    expect(store.getState().drafts[id]).toBe('ab')
  })
})

describe('saving', () => {
  test('takes the files that are ready, and none that is being read', async () => {
    store.getState().setDraft(id, 'text')
    store.getState().addFile(id, file('one'))
    store.getState().addFile(id, file('two', 'reading'))
    await store.getState().saveDrafts()
    expect(client.callsOf('composer.saveDraft')).toEqual([
      { conversationId: id, text: 'text', attachments: [{ hash: note.hash, name: 'note.txt' }] },
    ])
  })

  test('begins by itself when a file is added, settled or removed', async () => {
    vi.useFakeTimers()
    const saved = () => client.callsOf('composer.saveDraft').length
    store.getState().addFile(id, file('one', 'reading'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saved()).toBe(1)
    store.getState().settleFile(id, file('one'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saved()).toBe(2)
    store.getState().removeFiles(id, ['one'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saved()).toBe(3)
  })

  test('that fails is said once, and said again after it went well in between', async () => {
    const full = { ok: false, error: { code: 'disk-full', message: '' } } as const
    /** The number of the notice that is there afterwards. */
    const save = async (text: string): Promise<number | undefined> => {
      store.getState().setDraft(id, text)
      await store.getState().saveDraft(id)
      return store.getState().notices.at(-1)?.id
    }
    client.handlers['composer.saveDraft'] = () => full
    const said = await save('a')
    expect(said).toBeDefined()
    expect(await save('ab')).toBe(said)
    client.handlers['composer.saveDraft'] = () => ok(null)
    expect(await save('abc')).toBe(said)
    client.handlers['composer.saveDraft'] = () => full
    expect(await save('abcd')).not.toBe(said)
  })

  test('goes on while it fails, and is said once', async () => {
    vi.useFakeTimers()
    client.handlers['composer.saveDraft'] = () => ({ ok: false, error: { code: 'disk-full', message: '' } })
    store.getState().setDraft(id, 'a')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(client.callsOf('composer.saveDraft').length).toBeGreaterThan(2)
    expect(store.getState().notices.map((one) => one.id)).toEqual([1])
    client.handlers['composer.saveDraft'] = () => ok(null)
    await store.getState().saveDrafts()
    expect(client.callsOf('composer.saveDraft').at(-1)).toMatchObject({ text: 'a' })
  })

  test('in a conversation that is gone is no news', async () => {
    client.handlers['composer.saveDraft'] = () => ({ ok: false, error: { code: 'not-found', message: '' } })
    store.getState().setDraft(id, 'a')
    await store.getState().saveDraft(id)
    expect(store.getState().notices).toEqual([])
  })
})

test('what becomes of a file that was removed meanwhile is nothing', () => {
  store.getState().addFile(id, file('one', 'reading'))
  store.getState().addFile(id, file('two', 'reading'))
  store.getState().removeFiles(id, ['one'])
  store.getState().settleFile(id, file('one'))
  store.getState().settleFile(id, file('two'))
  expect(store.getState().files[id]).toEqual([file('two')])
})

test('drafts stay apart by conversation', () => {
  const otherId = '01890a5d-ac96-774b-bcce-b302099a8058'
  store.getState().setDraft(id, 'for one')
  store.getState().setDraft(otherId, 'for the other')
  expect(store.getState().drafts).toEqual({ [id]: 'for one', [otherId]: 'for the other' })
})

test('a queue that an event brought is not replaced by what was read before it', async () => {
  const reply = later<Kept>()
  client.handlers['composer.read'] = async () => ok(await reply.promise)
  const loading = store.getState().loadComposer(id)
  store.getState().receiveQueue(id, noQueue)
  reply.resolve(kept('', [], waiting('already sent')))
  await loading
  expect(store.getState().queues[id]).toEqual(noQueue)
})
