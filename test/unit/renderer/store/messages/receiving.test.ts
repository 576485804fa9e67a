import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '@shared/model/message'
import { answer, conversation, ok, question, turn } from '../clientDouble'
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
    expect(state()).toMatchObject({ live: {}, threads: {} })
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
