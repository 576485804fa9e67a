import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Result } from '@shared/appError'
import type { MessagePage } from '@shared/contract/conversations'
import type { Message } from '@shared/model/message'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import {
  answer,
  type ClientDouble,
  conversation,
  createClientDouble,
  later,
  ok,
  question,
} from './clientDouble'

const chat = conversation()
const asked = question(chat.id)

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble()
  store = createAppStore(client)
  store.setState({ tabs: [chat.id], activeTab: chat.id, conversations: { [chat.id]: chat } })
})

const page = (messages: Message[], rest: Partial<MessagePage> = {}): Result<MessagePage> =>
  ok({ messages, hasOlder: false, live: [], ...rest })
const shown = (): Message[] => store.getState().threads[chat.id]?.messages ?? []
const delta = (answerId: string, seq: number, content: string) => ({
  conversationId: chat.id,
  answerId,
  seq,
  content,
  reasoning: '',
})

/** A conversation that is open and being answered, with the text that had arrived when it was loaded. */
async function openStreaming(content: string, nextSeq: number) {
  const streaming = answer(chat.id, { content })
  client.handlers['conversations.messages'] = () =>
    page([asked, streaming], { live: [{ messageId: streaming.id, nextSeq }] })
  await store.getState().loadMessages(chat.id)
  return streaming
}

describe('a streaming answer', () => {
  test('grows by its deltas and leaves the list of messages untouched', async () => {
    const streaming = await openStreaming('Hel', 1)
    const before = store.getState().threads
    store.getState().receiveDelta(delta(streaming.id, 1, 'lo'))
    store.getState().receiveDelta(delta(streaming.id, 2, '!'))
    expect(store.getState().live[streaming.id]?.content).toBe('Hello!')
    expect(store.getState().threads).toBe(before)
  })

  test('takes a delta once, even when the page already contained it', async () => {
    const streaming = await openStreaming('Hello', 2)
    store.getState().receiveDelta(delta(streaming.id, 1, 'lo'))
    expect(store.getState().live[streaming.id]?.content).toBe('Hello')
  })

  test('is fetched whole after a gap and goes on from there', async () => {
    const streaming = await openStreaming('Hel', 1)
    client.handlers['chat.answer'] = () => ok({ answer: { ...streaming, content: 'Hello wor' }, nextSeq: 4 })
    store.getState().receiveDelta(delta(streaming.id, 3, 'wor'))
    await vi.waitFor(() => expect(store.getState().live[streaming.id]?.content).toBe('Hello wor'))
    store.getState().receiveDelta(delta(streaming.id, 4, 'ld'))
    expect(store.getState().live[streaming.id]?.content).toBe('Hello world')
  })

  test('is finished by the answer to a gap when it ended in the meantime', async () => {
    const streaming = await openStreaming('Hel', 1)
    const finished = answer(chat.id, { ...streaming, status: 'complete', content: 'Hello' })
    client.handlers['chat.answer'] = () => ok({ answer: finished, nextSeq: 4 })
    store.getState().receiveDelta(delta(streaming.id, 3, 'o'))
    await vi.waitFor(() => expect(shown()).toEqual([asked, finished]))
    expect(store.getState().live).toEqual({})
  })

  test('takes its final form in its place and gives up the live text', async () => {
    const streaming = await openStreaming('Hel', 1)
    const finished = answer(chat.id, { ...streaming, status: 'stopped', content: 'Hel' })
    store.getState().receiveAnswer(finished)
    expect(shown()).toEqual([asked, finished])
    expect(store.getState().live).toEqual({})
  })

  test('of a conversation that is not open costs nothing', () => {
    const elsewhere = answer(conversation().id)
    store
      .getState()
      .receiveDelta({ ...delta(elsewhere.id, 0, 'Hi'), conversationId: elsewhere.conversationId })
    store.getState().receiveAnswer({ ...elsewhere, status: 'complete' })
    expect(store.getState()).toMatchObject({ live: {}, threads: {} })
    expect(client.calls).toEqual([])
  })
})

describe('loading', () => {
  test('a page that was overtaken by the end of its answer does not bring the stream back', async () => {
    const reply = later<Result<MessagePage>>()
    client.handlers['conversations.messages'] = () => reply.promise
    const loading = store.getState().loadMessages(chat.id)
    const streaming = answer(chat.id, { content: 'Hel' })
    const finished = answer(chat.id, { ...streaming, status: 'complete', content: 'Hello' })
    store.getState().receiveAnswer(finished)
    reply.resolve(page([asked, streaming], { live: [{ messageId: streaming.id, nextSeq: 1 }] }))
    await loading
    expect(shown()).toEqual([asked, finished])
  })

  test('asks once while a page is on its way and not again when it has come', async () => {
    client.handlers['conversations.messages'] = () => page([asked])
    await Promise.all([store.getState().loadMessages(chat.id), store.getState().loadMessages(chat.id)])
    await store.getState().loadMessages(chat.id)
    expect(client.callsOf('conversations.messages')).toHaveLength(1)
  })

  test('keeps the error of a page and can be tried again', async () => {
    const error = { code: 'busy', message: 'locked' } as const
    client.handlers['conversations.messages'] = () => ({ ok: false, error })
    await store.getState().loadMessages(chat.id)
    expect(store.getState().threads[chat.id]).toMatchObject({ error, loading: false })
    client.handlers['conversations.messages'] = () => page([asked])
    await store.getState().loadMessages(chat.id)
    expect(store.getState().threads[chat.id]).toMatchObject({ error: null, messages: [asked] })
  })

  test('puts older messages before the first and asks for those before it', async () => {
    const older = [question(chat.id, 'older'), answer(chat.id, { status: 'complete' })]
    client.handlers['conversations.messages'] = ({ before }) =>
      before === null ? page([asked], { hasOlder: true }) : page(older)
    await store.getState().loadMessages(chat.id)
    await store.getState().loadOlderMessages(chat.id)
    expect(shown()).toEqual([...older, asked])
    expect(client.callsOf('conversations.messages').at(-1)).toMatchObject({ before: asked.id })
    await store.getState().loadOlderMessages(chat.id)
    expect(client.callsOf('conversations.messages')).toHaveLength(2)
  })

  test('says when older messages could not be read, keeps those in view and can ask again', async () => {
    const error = { code: 'internal', message: 'no answer' } as const
    client.handlers['conversations.messages'] = ({ before }) =>
      before === null ? page([asked], { hasOlder: true }) : { ok: false, error }
    await store.getState().loadMessages(chat.id)
    await store.getState().loadOlderMessages(chat.id)
    expect(store.getState().notice?.notice).toEqual({ kind: 'error', error })
    expect(store.getState().threads[chat.id]).toMatchObject({
      messages: [asked],
      loading: false,
      error: null,
    })
    await store.getState().loadOlderMessages(chat.id)
    expect(client.callsOf('conversations.messages')).toHaveLength(3)
  })

  test('drops a page whose tab was closed in the meantime', async () => {
    const reply = later<Result<MessagePage>>()
    client.handlers['conversations.messages'] = () => reply.promise
    const loading = store.getState().loadMessages(chat.id)
    store.getState().closeTab(chat.id)
    reply.resolve(page([asked]))
    await loading
    expect(store.getState().threads).toEqual({})
  })
})

describe('sending', () => {
  test('shows the message and the empty answer that main stored', async () => {
    const streaming = answer(chat.id)
    client.handlers['chat.send'] = () =>
      ok({ conversation: { ...chat, title: 'a question' }, message: asked, answer: streaming })
    expect(await store.getState().send(chat.id, 'a question')).toBe(true)
    expect(shown()).toEqual([asked, streaming])
    expect(store.getState().conversations[chat.id]?.title).toBe('a question')
  })

  test('is not undone by a reply that comes after the end of a very short answer', async () => {
    const streaming = answer(chat.id)
    const finished = answer(chat.id, { ...streaming, status: 'complete', content: 'Yes.' })
    client.handlers['conversations.messages'] = () => page([])
    await store.getState().loadMessages(chat.id)
    client.handlers['chat.send'] = () => {
      store.getState().receiveAnswer(finished)
      return ok({ conversation: chat, message: asked, answer: streaming })
    }
    await store.getState().send(chat.id, 'a question')
    expect(shown()).toEqual([asked, finished])
  })

  test('that fails reports it and resolves to false, so that the text is kept', async () => {
    const error = { code: 'disk-full', message: 'no space' } as const
    client.handlers['chat.send'] = () => ({ ok: false, error })
    expect(await store.getState().send(chat.id, 'a question')).toBe(false)
    expect(shown()).toEqual([])
    expect(store.getState().notice?.notice).toEqual({ kind: 'error', error })
  })
})

test('retrying puts the new answer in the place of the old one', async () => {
  const failed = answer(chat.id, { status: 'failed' })
  client.handlers['conversations.messages'] = () => page([asked, failed])
  await store.getState().loadMessages(chat.id)
  const again = answer(chat.id)
  client.handlers['chat.retry'] = () =>
    ok({ conversation: { ...chat, activeLeafId: again.id }, answer: again })
  await store.getState().retry(failed)
  expect(shown()).toEqual([asked, again])
  expect(store.getState().conversations[chat.id]?.activeLeafId).toBe(again.id)
})
