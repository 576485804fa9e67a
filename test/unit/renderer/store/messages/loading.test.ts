import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Result } from '@shared/appError'
import type { MessagePage } from '@shared/contract/conversations'
import type { Answer } from '@shared/model/message'
import { answer, conversation, later, page, question, turn } from '../clientDouble'
import { branch, openChat, type OpenChat } from './openChat'

let open: OpenChat

beforeEach(() => {
  open = openChat()
})

const state = () => open.store.getState()
const pagesAsked = () => open.client.callsOf('conversations.messages')

/** Begins to load and gives the reply when the test says so. */
function slowPage(load: () => Promise<void>) {
  const reply = later<Result<MessagePage>>()
  open.client.handlers['conversations.messages'] = () => reply.promise
  const loading = load()
  return async (result: Result<MessagePage>) => {
    reply.resolve(result)
    await loading
  }
}

describe('a page that is overtaken by events', () => {
  test('does not bring the stream of a finished answer back', async () => {
    const [asked, streaming] = branch(question(open.chat.id), answer(open.chat.id, { content: 'Hel' }))
    const finish = slowPage(() => state().loadMessages(open.chat.id))
    const finished: Answer = { ...streaming, status: 'complete', content: 'Hello' }
    state().receiveAnswer(finished)
    const live = [{ messageId: streaming.id, nextSeq: 1, progress: { kind: 'streaming' } as const }]
    await finish(page([asked, streaming], { live }))
    expect(open.shown()).toEqual([asked, finished])
    expect(state().live).toEqual({})
  })

  test('does not hide a turn that began behind it', async () => {
    const [asked, first] = branch(question(open.chat.id), answer(open.chat.id, { status: 'complete' }))
    const next = question(open.chat.id, 'next', { parentId: first.id })
    const streaming = answer(open.chat.id, { parentId: next.id })
    const finish = slowPage(() => state().loadMessages(open.chat.id))
    state().receiveTurn(turn(open.chat, next, [streaming]))
    await finish(page([asked, first]))
    expect(open.shown()).toEqual([asked, first, next, streaming])
  })

  test('keeps the longer text of an answer that grew meanwhile', async () => {
    const [asked, streaming] = branch(question(open.chat.id), answer(open.chat.id, { content: 'He' }))
    const finish = slowPage(() => state().loadMessages(open.chat.id))
    const at = { conversationId: open.chat.id, answerId: streaming.id, reasoning: '' }
    state().receiveDelta({ ...at, seq: 0, content: 'He' })
    state().receiveDelta({ ...at, seq: 1, content: 'llo' })
    const live = [{ messageId: streaming.id, nextSeq: 1, progress: { kind: 'streaming' } as const }]
    await finish(page([asked, streaming], { live }))
    expect(state().live[streaming.id]).toMatchObject({ content: 'Hello', nextSeq: 2 })
  })

  test('is dropped when its tab was closed in the meantime', async () => {
    const finish = slowPage(() => state().loadMessages(open.chat.id))
    state().closeTab(open.chat.id)
    await finish(page([question(open.chat.id)]))
    expect(state().threads).toEqual({})
  })
})

test('a page that comes after its tab was closed and opened again is dropped for the newer one', async () => {
  const fresh = question(open.chat.id, 'fresh')
  const finishFirst = slowPage(() => state().loadMessages(open.chat.id))
  state().closeTab(open.chat.id)
  const finishSecond = slowPage(async () => state().openTab(open.chat.id))
  await finishSecond(page([fresh]))
  await vi.waitFor(() => expect(open.shown()).toEqual([fresh]))
  await finishFirst(page([question(open.chat.id, 'stale')]))
  expect(open.shown()).toEqual([fresh])
})

test('asks once while a page is on its way and not again when it has come', async () => {
  open.client.handlers['conversations.messages'] = () => page([question(open.chat.id)])
  await Promise.all([state().loadMessages(open.chat.id), state().loadMessages(open.chat.id)])
  await state().loadMessages(open.chat.id)
  expect(pagesAsked()).toHaveLength(1)
})

test('keeps the error of a page and can be tried again', async () => {
  const error = { code: 'busy', message: 'locked' } as const
  open.client.handlers['conversations.messages'] = () => ({ ok: false, error })
  await state().loadMessages(open.chat.id)
  expect(open.thread()).toMatchObject({ error, loading: false })
  const asked = question(open.chat.id)
  await open.load([asked])
  expect(open.thread()).toMatchObject({ error: null, messages: [asked] })
})

describe('older messages', () => {
  const asked = question(conversation().id)

  test('come before the first, with their variants and what stands beside them', async () => {
    const comparisonId = crypto.randomUUID()
    const oldest = question(open.chat.id, 'older')
    const older = [oldest, answer(open.chat.id, { status: 'complete', comparisonId })]
    const beside = answer(open.chat.id, { status: 'complete', comparisonId })
    const variants = { [oldest.id]: [oldest.id, crypto.randomUUID()] }
    open.client.handlers['conversations.messages'] = ({ before }) =>
      before === null ? page([asked], { hasOlder: true }) : page(older, { variants, compared: [beside] })
    await state().loadMessages(open.chat.id)
    await state().loadOlderMessages(open.chat.id)
    expect(open.shown()).toEqual([...older, asked])
    expect(open.thread()).toMatchObject({ variants, compared: { [beside.id]: beside } })
    expect(pagesAsked().at(-1)).toMatchObject({ before: asked.id })
    await state().loadOlderMessages(open.chat.id)
    expect(pagesAsked()).toHaveLength(2)
  })

  test('are asked for once while they are on their way', async () => {
    await open.load([asked], { hasOlder: true })
    const finish = slowPage(() => state().loadOlderMessages(open.chat.id))
    await state().loadOlderMessages(open.chat.id)
    expect(pagesAsked()).toHaveLength(2)
    await finish(page([question(open.chat.id, 'older')]))
  })

  test('that could not be read are reported, keep those in view, and can be asked for again', async () => {
    const error = { code: 'internal', message: 'no answer' } as const
    open.client.handlers['conversations.messages'] = ({ before }) =>
      before === null ? page([asked], { hasOlder: true }) : { ok: false, error }
    await state().loadMessages(open.chat.id)
    await state().loadOlderMessages(open.chat.id)
    expect(state().notices.map(({ notice }) => notice)).toEqual([{ kind: 'error', error }])
    expect(open.thread()).toMatchObject({ messages: [asked], loading: false, error: null })
    await state().loadOlderMessages(open.chat.id)
    expect(pagesAsked()).toHaveLength(3)
  })
})

test('older messages do not replace an answer beside a shown one that ended meanwhile', async () => {
  const comparisonId = crypto.randomUUID()
  const asked = question(open.chat.id)
  const beside = answer(open.chat.id, { status: 'complete', content: 'whole', comparisonId })
  await open.load([asked], { hasOlder: true, compared: [beside] })
  open.client.handlers['conversations.messages'] = () =>
    page([question(open.chat.id, 'older')], { compared: [{ ...beside, status: 'streaming', content: '' }] })
  await state().loadOlderMessages(open.chat.id)
  expect(open.thread().compared).toEqual({ [beside.id]: beside })
})

describe('reading a branch anew', () => {
  test('asks for as many messages as there were and says that it is another branch', async () => {
    const many = branch(...Array.from({ length: 80 }, () => question(open.chat.id)))
    await open.load(many)
    const before = open.thread().revision
    const other = question(open.chat.id)
    open.client.handlers['conversations.messages'] = () => page([other])
    await state().reloadMessages(open.chat.id)
    expect(pagesAsked().at(-1)).toMatchObject({ before: null, limit: 80 })
    expect(open.shown()).toEqual([other])
    expect(open.thread().revision).toBe(before + 1)
  })

  test('takes the last of several replies, in whatever order they come', async () => {
    await open.load([question(open.chat.id)])
    const stale = question(open.chat.id, 'stale')
    const fresh = question(open.chat.id, 'fresh')
    const finishFirst = slowPage(() => state().reloadMessages(open.chat.id))
    const finishSecond = slowPage(() => state().reloadMessages(open.chat.id))
    await finishSecond(page([fresh]))
    await finishFirst(page([stale]))
    expect(open.shown()).toEqual([fresh])
  })

  test('does nothing for a conversation that is not open', async () => {
    await state().reloadMessages(conversation().id)
    expect(open.client.calls).toEqual([])
  })
})

describe('a message that is far up', () => {
  const messages = branch(question('c'), answer('c', { status: 'complete' }), question('c'))
  const [first, second, third] = messages

  test('is loaded with all behind it, in one page', async () => {
    await open.load([third], { hasOlder: true })
    open.client.handlers['conversations.messages'] = () => page([first, second])
    expect(await state().loadUntil(open.chat.id, first.id)).toBe(true)
    expect(open.shown()).toEqual(messages)
    expect(pagesAsked().at(-1)).toMatchObject({ before: third.id, until: first.id })
    await state().loadUntil(open.chat.id, second.id)
    expect(pagesAsked()).toHaveLength(2)
  })

  test('is not there when it stands on another branch', async () => {
    await open.load([third], { hasOlder: true })
    const error = { code: 'not-found', message: 'no such message' } as const
    open.client.handlers['conversations.messages'] = ({ until }) =>
      until ? { ok: false, error } : page([second], { hasOlder: true })
    expect(await state().loadUntil(open.chat.id, 'elsewhere')).toBe(false)
    expect(open.shown()).toEqual([second, third])
    expect(state().notices).toEqual([])
  })

  test('is loaded at once where it was left before the last start, as far as it is still there', async () => {
    const items = new Map([[`reading:${open.chat.id}`, JSON.stringify([first.id, 0, third.id])]])
    vi.stubGlobal('localStorage', { getItem: (key: string) => items.get(key) ?? null })
    const error = { code: 'not-found', message: 'no such message' } as const
    open.client.handlers['conversations.messages'] = ({ until }) =>
      until ? { ok: false, error } : page([third])
    await state().loadMessages(open.chat.id)
    vi.unstubAllGlobals()
    expect(pagesAsked()).toMatchObject([{ until: first.id }, { until: null }])
    expect(open.thread()).toMatchObject({ messages: [third], error: null })
  })
})
