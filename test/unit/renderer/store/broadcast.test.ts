import { beforeEach, expect, test, vi } from 'vitest'
import type { CallInput } from '@shared/contract'
import { createAppStore } from '@renderer/store/createStore'
import { storedFile } from '@renderer/store/draftFile'
import { selectBroadcasting } from '@renderer/store/broadcastSlice'
import type { AppStore } from '@renderer/store/types'
import {
  answer,
  type ClientDouble,
  connection,
  conversation,
  createClientDouble,
  ok,
  overfull,
  page,
  question,
  turn,
} from './clientDouble'

const [a, b, c] = [conversation({ title: 'A' }), conversation({ title: 'B' }), conversation({ title: 'C' })]
const written = { text: 'hello', attachments: [] }

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble({
    'conversations.messages': () => page([]),
    'composer.read': () => ok({ draft: { text: '', attachments: [] }, queue: { held: false, messages: [] } }),
    'composer.saveDraft': () => ok(null),
    'chat.send': ({ conversationId }) => started(conversationId),
  })
  store = createAppStore(client)
  store.setState({
    connections: { active: connection('default'), all: [connection('default')] },
    conversations: { [a.id]: a, [b.id]: b, [c.id]: c },
    tabs: [a.id, b.id, c.id],
    activeTab: a.id,
    panes: [a.id, b.id, c.id],
    broadcast: true,
  })
})

function started(conversationId: string) {
  const asked = question(conversationId, 'hello')
  const of = [a, b, c].find(({ id }) => id === conversationId) ?? expect.unreachable()
  return ok({
    state: 'started' as const,
    turn: turn(of, asked, [answer(conversationId, { parentId: asked.id })]),
  })
}

const askedIn = () =>
  client.callsOf('chat.send').map((input) => (input as CallInput<'chat.send'>).conversationId)

test('a message goes to every pane, with what is attached to it', async () => {
  const attachments = [{ hash: 'f'.repeat(64), name: 'a.txt' }]
  expect(await store.getState().sendFrom(b.id, { text: 'hello', attachments })).toBe('sent')
  expect(askedIn().toSorted()).toEqual([a.id, b.id, c.id].toSorted())
  for (const input of client.callsOf('chat.send')) expect(input).toMatchObject({ text: 'hello', attachments })
})

test('a pane that compares asks all of its columns', async () => {
  store.setState({ comparing: { [c.id]: [{ model: 'x/y', parameters: {} }] } })
  await store.getState().sendFrom(a.id, written)
  const inputs = client.callsOf('chat.send') as CallInput<'chat.send'>[]
  expect(inputs.find(({ conversationId }) => conversationId === c.id)?.columns).toHaveLength(1)
})

test('only while it is on, and while there are panes', async () => {
  store.setState({ broadcast: false })
  await store.getState().sendFrom(a.id, written)
  store.setState({ broadcast: true, panes: [] })
  expect(selectBroadcasting(store.getState())).toBe(false)
  await store.getState().sendFrom(b.id, written)
  expect(askedIn()).toEqual([a.id, b.id])
})

test('a pane without a model holds up no other, and keeps the message with its files', async () => {
  store.setState(({ conversations }) => ({
    conversations: { ...conversations, [b.id]: { ...b, model: null } },
  }))
  store.getState().setDraft(b.id, 'begun')
  const attachment = {
    hash: 'f'.repeat(64),
    name: 'a.txt',
    kind: 'text',
    mediaType: 'text/plain',
    byteSize: 3,
  }
  store.setState({ files: { [a.id]: [storedFile(attachment as never, 'key')] } })
  await store.getState().sendFrom(a.id, written)
  expect(askedIn()).toEqual([c.id, a.id])
  await vi.waitFor(() => expect(store.getState().drafts[b.id]).toBe('begun\n\nhello'))
  expect(store.getState().files[b.id]).toMatchObject([{ name: 'a.txt', state: 'ready' }])
  expect(store.getState().notices.map(({ notice }) => notice)).toEqual([
    { kind: 'pane-missed', title: 'B', reason: 'needsModel' },
  ])
})

test('models that are named are asked in every pane, also in one that has none, and stay named where it fails', async () => {
  store.setState(({ conversations }) => ({
    conversations: { ...conversations, [b.id]: { ...b, model: null } },
  }))
  client.handlers['chat.send'] = ({ conversationId }) =>
    conversationId === c.id
      ? { ok: false, error: { code: 'disk-full', message: 'disk full' } as never }
      : started(conversationId)
  await store.getState().sendFrom(a.id, { ...written, models: ['x/y'] })
  expect(askedIn().toSorted()).toEqual([a.id, b.id, c.id].toSorted())
  await vi.waitFor(() => expect(store.getState().drafts[c.id]).toBe('hello'))
  expect(store.getState().mentions[c.id]).toEqual(['x/y'])
})

test('a pane that refuses is told; the others are asked', async () => {
  client.handlers['chat.send'] = ({ conversationId }) =>
    conversationId === b.id
      ? { ok: false, error: { code: 'history-full', message: 'disk full' } as never }
      : started(conversationId)
  expect(await store.getState().sendFrom(a.id, written)).toBe('sent')
  await vi.waitFor(() => expect(store.getState().drafts[b.id]).toBe('hello'))
  expect(store.getState().notices.map(({ notice }) => notice.kind)).toEqual(['error', 'pane-missed'])
})

test('a pane in which it is too long asks what to leave out while the others answer', async () => {
  client.handlers['chat.send'] = ({ conversationId }) =>
    conversationId === b.id ? ok({ state: 'too-long', measure: overfull } as never) : started(conversationId)
  expect(await store.getState().sendFrom(a.id, written)).toBe('sent')
  await vi.waitFor(() => expect(store.getState().tooLong?.conversationId).toBe(b.id))
  store.getState().decideFit(null)
  await vi.waitFor(() => expect(store.getState().drafts[b.id]).toBe('hello'))
})
