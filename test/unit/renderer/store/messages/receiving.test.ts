import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '@shared/model/message'
import type { CallOutput } from '@shared/contract'
import type { MessagePage } from '@shared/contract/conversations'
import type { Result } from '@shared/appError'
import { answer, conversation, later, ok, page, question, turn } from '../clientDouble'
import { branch, openChat, type OpenChat } from './openChat'

let open: OpenChat

beforeEach(() => {
  open = openChat()
})

const state = () => open.store.getState()
const delta = (answerId: string, seq: number, content: string) => ({
  conversationId: open.chat.id,
  answerId,
  seq,
  content,
  reasoning: '',
})
type Reply = Result<CallOutput<'chat.answer'>>

/** Everything that follows from a reply has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve))
const streamingNow = { kind: 'streaming' } as const

/** The conversation is open and being answered, with the text that had arrived when it was loaded. */
async function openStreaming(
  content: string,
  nextSeq: number,
): Promise<[ReturnType<typeof question>, Answer]> {
  const [asked, streaming] = branch(question(open.chat.id), answer(open.chat.id, { content }))
  await open.load([asked, streaming], {
    live: [{ messageId: streaming.id, nextSeq, progress: streamingNow }],
  })
  return [asked, streaming]
}

describe('a streaming answer', () => {
  test('grows by its deltas and leaves the list of messages untouched', async () => {
    const [, streaming] = await openStreaming('Hel', 1)
    const before = state().threads
    state().receiveDelta(delta(streaming.id, 1, 'lo'))
    state().receiveDelta(delta(streaming.id, 2, '!'))
    expect(state().live[streaming.id]?.content).toBe('Hello!')
    expect(state().threads).toBe(before)
  })

  test('takes a delta once, even when the page already contained it', async () => {
    const [, streaming] = await openStreaming('Hello', 2)
    state().receiveDelta(delta(streaming.id, 1, 'lo'))
    expect(state().live[streaming.id]?.content).toBe('Hello')
  })

  test('is fetched whole after a gap, once, and goes on from there', async () => {
    const [, streaming] = await openStreaming('Hel', 1)
    open.client.handlers['chat.answer'] = () =>
      ok({ answer: { ...streaming, content: 'Hello wor' }, nextSeq: 5 })
    state().receiveDelta(delta(streaming.id, 3, 'wo'))
    state().receiveDelta(delta(streaming.id, 4, 'r'))
    await vi.waitFor(() => expect(state().live[streaming.id]?.content).toBe('Hello wor'))
    expect(open.client.callsOf('chat.answer')).toHaveLength(1)
    state().receiveDelta(delta(streaming.id, 5, 'ld'))
    expect(state().live[streaming.id]?.content).toBe('Hello world')
  })

  test('is never taken back by the answer to a gap, when a page that is newer came first', async () => {
    const [asked, streaming] = await openStreaming('Hel', 1)
    const reply = later<Reply>()
    open.client.handlers['chat.answer'] = () => reply.promise
    state().receiveDelta(delta(streaming.id, 3, 'o'))
    const newer = { ...streaming, content: 'Hello, wor' }
    open.client.handlers['conversations.messages'] = () =>
      page([asked, newer], { live: [{ messageId: streaming.id, nextSeq: 6, progress: streamingNow }] })
    await state().reloadMessages(open.chat.id)
    reply.resolve(ok({ answer: { ...streaming, content: 'Hello' }, nextSeq: 4 }))
    await settled()
    expect(state().live[streaming.id]).toMatchObject({ content: 'Hello, wor', nextSeq: 6 })
  })

  test('is fetched again when a delta overtook the answer to a gap', async () => {
    const [, streaming] = await openStreaming('Hel', 1)
    const replies = [
      { answer: { ...streaming, content: 'Hello' }, nextSeq: 4 },
      { answer: { ...streaming, content: 'Hello!' }, nextSeq: 5 },
    ]
    const first = later<undefined>()
    open.client.handlers['chat.answer'] = async () => {
      const reply = replies.shift() ?? expect.unreachable('read too often')
      await first.promise
      return ok(reply)
    }
    state().receiveDelta(delta(streaming.id, 3, 'o'))
    state().receiveDelta(delta(streaming.id, 4, '!'))
    first.resolve(undefined)
    await vi.waitFor(() => expect(state().live[streaming.id]?.content).toBe('Hello!'))
  })

  test('leaves nothing behind when it ended before the answer to a gap came', async () => {
    const [, streaming] = await openStreaming('Hel', 1)
    const reply = later<Reply>()
    open.client.handlers['chat.answer'] = () => reply.promise
    state().receiveDelta(delta(streaming.id, 3, 'o'))
    state().receiveAnswer({ ...streaming, status: 'complete', content: 'Hello' })
    reply.resolve(ok({ answer: { ...streaming, content: 'Hello' }, nextSeq: 4 }))
    await settled()
    expect(state().live).toEqual({})
  })

  test('of a tab that was closed leaves nothing behind when the answer to a gap comes', async () => {
    const [, streaming] = await openStreaming('Hel', 1)
    const reply = later<Reply>()
    open.client.handlers['chat.answer'] = () => reply.promise
    state().receiveDelta(delta(streaming.id, 3, 'o'))
    state().closeTab(open.chat.id)
    reply.resolve(ok({ answer: { ...streaming, content: 'Hello' }, nextSeq: 4 }))
    await settled()
    expect(state().live).toEqual({})
  })

  test('is finished by the answer to a gap when it ended in the meantime', async () => {
    const [asked, streaming] = await openStreaming('Hel', 1)
    const finished: Answer = { ...streaming, status: 'complete', content: 'Hello' }
    open.client.handlers['chat.answer'] = () => ok({ answer: finished, nextSeq: 4 })
    state().receiveDelta(delta(streaming.id, 3, 'o'))
    await vi.waitFor(() => expect(open.shown()).toEqual([asked, finished]))
    expect(state().live).toEqual({})
  })

  test('takes its final form in its place and gives up the live text', async () => {
    const [asked, streaming] = await openStreaming('Hel', 1)
    const finished: Answer = { ...streaming, status: 'stopped', content: 'Hel' }
    state().receiveAnswer(finished)
    expect(open.shown()).toEqual([asked, finished])
    expect(state().live).toEqual({})
  })

  test('of a conversation that is not open costs nothing', () => {
    const elsewhere = answer(conversation().id)
    const { conversationId, id: answerId } = elsewhere
    state().receiveDelta({ ...delta(answerId, 0, 'Hi'), conversationId })
    state().receiveProgress({ conversationId, answerId, progress: streamingNow })
    state().receiveAnswer({ ...elsewhere, status: 'complete' })
    expect(state().live).toEqual({})
    expect(state().threads).toEqual({})
    expect(open.client.calls).toEqual([])
  })
})

describe('what an answer is doing', () => {
  const retrying = {
    kind: 'retrying',
    attempt: 1,
    of: 3,
    at: 5000,
    error: { code: 'gateway-unavailable', message: '503' },
  } as const

  test('is known before its first text, and text says that it streams', async () => {
    const [, streaming] = await openStreaming('', 0)
    const at = { conversationId: open.chat.id, answerId: streaming.id }
    state().receiveProgress({ ...at, progress: retrying })
    expect(state().live[streaming.id]).toMatchObject({ progress: retrying, content: '', nextSeq: 0 })
    state().receiveDelta(delta(streaming.id, 0, 'Hi'))
    expect(state().live[streaming.id]).toMatchObject({ progress: streamingNow, content: 'Hi' })
  })

  test('does not come back once it has ended', async () => {
    const [, streaming] = await openStreaming('', 0)
    state().receiveAnswer({ ...streaming, status: 'failed' })
    state().receiveProgress({ conversationId: open.chat.id, answerId: streaming.id, progress: retrying })
    expect(state().live).toEqual({})
  })
})

describe('a turn that main began', () => {
  test('is shown behind the messages that are there', async () => {
    const [asked, first] = branch(question(open.chat.id), answer(open.chat.id, { status: 'complete' }))
    await open.load([asked, first])
    const next = question(open.chat.id, 'next', { parentId: first.id })
    const streaming = answer(open.chat.id, { parentId: next.id })
    state().receiveTurn(turn({ ...open.chat, title: 'New' }, next, [streaming]))
    expect(open.shown()).toEqual([asked, first, next, streaming])
    expect(state().conversations[open.chat.id]?.title).toBe('New')
  })

  test('takes the place of the whole branch when its first message was rewritten', async () => {
    const [asked, first] = branch(question(open.chat.id), answer(open.chat.id, { status: 'complete' }))
    const known = { [first.id]: [first.id, crypto.randomUUID()] }
    await open.load([asked, first], { variants: known, hasOlder: true })
    const rewritten = question(open.chat.id, 'rewritten')
    const streaming = answer(open.chat.id, { parentId: rewritten.id })
    const fresh = { [rewritten.id]: [asked.id, rewritten.id] }
    state().receiveTurn(turn(open.chat, rewritten, [streaming], fresh))
    expect(open.shown()).toEqual([rewritten, streaming])
    expect(open.thread()).toMatchObject({ hasOlder: false, variants: { ...known, ...fresh } })
  })

  test('only changes the list when its conversation is not open', () => {
    const other = conversation()
    state().receiveTurn(turn(other, question(other.id), [answer(other.id)]))
    expect(state().threads).toEqual({})
    expect(state().conversations[other.id]).toEqual(other)
  })

  test('begins with what the answer goes on from, also behind a delta that was faster', async () => {
    const [asked, stopped] = branch(
      question(open.chat.id),
      answer(open.chat.id, { status: 'stopped', content: 'The beg' }),
    )
    await open.load([asked, stopped])
    const more = answer(open.chat.id, { parentId: asked.id, content: 'The beg', origin: 'continue' })
    state().receiveDelta(delta(more.id, 0, 'inning'))
    const begun = turn(open.chat, null, [more], { [more.id]: [stopped.id, more.id] })
    state().receiveTurn(begun)
    expect(state().live[more.id]?.content).toBe('The beginning')
    state().receiveTurn(begun)
    expect(state().live[more.id]?.content).toBe('The beginning')
    expect(open.shown()).toEqual([asked, more])
    expect(open.thread().variants[more.id]).toEqual([stopped.id, more.id])
  })

  test('has what the answer goes on from once, also while its branch is being read', async () => {
    await open.load([question(open.chat.id)])
    const [elsewhere, more] = branch(
      question(open.chat.id),
      answer(open.chat.id, { content: 'The beg', origin: 'continue' }),
    )
    const reply = later<Result<MessagePage>>()
    open.client.handlers['conversations.messages'] = () => reply.promise
    const begun = turn(open.chat, null, [more])
    state().receiveTurn(begun)
    state().receiveTurn(begun)
    state().receiveDelta(delta(more.id, 0, 'inning'))
    reply.resolve(
      page([elsewhere, more], { live: [{ messageId: more.id, nextSeq: 0, progress: streamingNow }] }),
    )
    await vi.waitFor(() => expect(open.shown()).toEqual([elsewhere, more]))
    expect(state().live[more.id]?.content).toBe('The beginning')
  })

  test('has it also when the page came first and was older than the first delta', async () => {
    const [asked, more] = branch(
      question(open.chat.id),
      answer(open.chat.id, { content: 'The beg', origin: 'continue' }),
    )
    await open.load([asked])
    state().receiveDelta(delta(more.id, 0, 'inning'))
    open.client.handlers['conversations.messages'] = () =>
      page([asked, more], { live: [{ messageId: more.id, nextSeq: 0, progress: streamingNow }] })
    await state().reloadMessages(open.chat.id)
    state().receiveTurn(turn(open.chat, null, [more]))
    expect(state().live[more.id]?.content).toBe('The beginning')
  })

  test('does not take back what began after it, when its reply comes late', async () => {
    await open.load([])
    const [asked, first, next, second] = branch(
      question(open.chat.id),
      answer(open.chat.id, { status: 'complete' }),
      question(open.chat.id, 'queued'),
      answer(open.chat.id),
    )
    const begun = turn(open.chat, asked, [first])
    state().receiveTurn(begun)
    state().receiveTurn(turn(open.chat, next, [second]))
    state().receiveTurn(begun)
    expect(open.shown()).toEqual([asked, first, next, second])
  })

  test('is read with its branch when it hangs on a message that is not here', async () => {
    await open.load([question(open.chat.id)])
    const [elsewhere, streaming] = branch(question(open.chat.id), answer(open.chat.id))
    await open.load([elsewhere, streaming])
    open.client.handlers['conversations.messages'] = () =>
      ok({ messages: [elsewhere, streaming], hasOlder: false, variants: {}, compared: [], live: [] })
    state().receiveTurn(turn(open.chat, null, [streaming]))
    await vi.waitFor(() => expect(open.shown()).toEqual([elsewhere, streaming]))
  })
})

test('an answer that ends on another branch is not put on the shown one', async () => {
  const [asked, streaming] = await openStreaming('Hel', 1)
  const hidden = answer(open.chat.id, { parentId: asked.id, status: 'complete' })
  const before = open.thread()
  state().receiveAnswer(hidden)
  expect(open.shown()).toEqual([asked, streaming])
  expect(open.thread()).toBe(before)
})

test('the answers of a comparison end beside the shown one', async () => {
  const comparisonId = crypto.randomUUID()
  const [asked, first] = branch(question(open.chat.id), answer(open.chat.id, { comparisonId }))
  const second = answer(open.chat.id, { comparisonId, parentId: asked.id })
  await open.load([])
  state().receiveTurn(turn(open.chat, asked, [first, second]))
  expect(open.shown()).toEqual([asked, first])
  const finished: Answer = { ...second, status: 'complete', content: 'Done.' }
  state().receiveAnswer(finished)
  expect(open.thread().compared).toEqual({ [second.id]: finished })
  expect(open.shown()).toEqual([asked, first])
})
