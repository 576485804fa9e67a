import { beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '@shared/appError'
import type { MessageQueue } from '@shared/model/queue'
import { createAppStore } from '@renderer/store/createStore'
import { listen } from '@renderer/store/start'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, createClientDouble, later, ok } from './clientDouble'

const chat = '01890a5d-ac96-774b-bcce-b302099a8057'
const first = '01890a5d-ac96-774b-bcce-b302099a8058'
const second = '01890a5d-ac96-774b-bcce-b302099a8059'

const waiting = (texts: Record<string, string>): MessageQueue => ({
  messages: Object.entries(texts).map(([id, text]) => ({
    id,
    text,
    attachments: [],
    columns: null,
    createdAt: 1,
  })),
  held: false,
})
const nothing = waiting({})
const refused = { ok: false, error: { code: 'not-found', message: '' } } as const

let client: ClientDouble
let store: AppStore
const state = () => store.getState()

beforeEach(() => {
  client = createClientDouble({
    'composer.read': () => ok({ draft: { text: '', attachments: [] }, queue: nothing }),
    'composer.saveDraft': () => ok(null),
  })
  store = createAppStore(client)
  listen(store, client, () => undefined)
  client.emit('queue.changed', { conversationId: chat, queue: waiting({ [first]: 'one' }) })
})

describe('the queue', () => {
  test('is what main says of it, by event and by reply', async () => {
    expect(state().queues[chat]).toEqual(waiting({ [first]: 'one' }))
    client.handlers['queue.edit'] = () => ok(waiting({ [first]: 'two' }))
    expect(await state().editQueued(chat, first, 'two')).toBe(true)
    expect(state().queues[chat]).toEqual(waiting({ [first]: 'two' }))
    client.handlers['queue.remove'] = () => ok(nothing)
    await state().removeQueued(chat, first)
    expect(state().queues[chat]).toEqual(nothing)
  })

  test('stays when a change of it fails', async () => {
    client.handlers['queue.edit'] = () => refused
    expect(await state().editQueued(chat, first, 'two')).toBe(false)
    expect(state().queues[chat]).toEqual(waiting({ [first]: 'one' }))
  })

  test('is never taken back by a reply that an event overtook', async () => {
    const reply = later<Result<MessageQueue>>()
    client.handlers['queue.resume'] = () => reply.promise
    const resuming = state().resumeQueue(chat)
    client.emit('queue.changed', { conversationId: chat, queue: nothing })
    reply.resolve(ok(waiting({ [first]: 'one' })))
    await resuming
    expect(state().queues[chat]).toEqual(nothing)
  })

  test('of a message that went out before its reply came is empty', async () => {
    client.handlers['chat.send'] = async () => {
      client.emit('queue.changed', { conversationId: chat, queue: nothing })
      return ok({ state: 'queued', queue: waiting({ [second]: 'two' }) })
    }
    expect(await state().send(chat, { text: 'two', attachments: [] })).toBe('queued')
    expect(state().queues[chat]).toEqual(nothing)
  })
})

describe('a change of a waiting message', () => {
  test('is over once it is stored', async () => {
    state().typeQueued(first, 'one and more')
    client.handlers['queue.edit'] = () => ok(waiting({ [first]: 'one and more' }))
    await state().editQueued(chat, first, 'one and more')
    expect(state().queueEdits).toEqual({})
    expect(state().drafts[chat]).toBeUndefined()
  })

  test('that could not be stored is still there', async () => {
    state().typeQueued(first, 'one and more')
    client.handlers['queue.edit'] = () => refused
    await state().editQueued(chat, first, 'one and more')
    expect(state().queueEdits).toEqual({ [first]: 'one and more' })
  })

  test('goes into the draft when the message went out before', async () => {
    await state().loadComposer(chat)
    state().setDraft(chat, 'a draft')
    state().typeQueued(first, 'one, rewritten')
    state().typeQueued(second, 'of another')
    client.emit('queue.changed', { conversationId: chat, queue: nothing })
    expect(state().drafts[chat]).toBe('a draft\n\none, rewritten')
    expect(state().queueEdits).toEqual({ [second]: 'of another' })
  })

  test('that had changed nothing yet leaves no trace when the message goes out', () => {
    state().typeQueued(first, 'one')
    client.emit('queue.changed', { conversationId: chat, queue: nothing })
    expect(state().queueEdits).toEqual({})
    expect(state().drafts).toEqual({})
  })

  test('can be given up', () => {
    state().typeQueued(first, 'one and more')
    state().cancelQueued(first)
    client.emit('queue.changed', { conversationId: chat, queue: nothing })
    expect(state().queueEdits).toEqual({})
    expect(state().drafts).toEqual({})
  })
})
