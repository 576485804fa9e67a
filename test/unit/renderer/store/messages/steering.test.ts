import { beforeEach, expect, test } from 'vitest'
import { answer, conversation, ok, page, question } from '../clientDouble'
import { branch, openChat, type OpenChat } from './openChat'

let open: OpenChat

beforeEach(() => {
  open = openChat()
})

const state = () => open.store.getState()
const notices = () => state().notices.map(({ notice }) => notice)

test('another variant is shown with everything below it', async () => {
  const [asked, first] = branch(question(open.chat.id), answer(open.chat.id, { status: 'complete' }))
  const [, second, below] = branch(
    asked,
    answer(open.chat.id, { status: 'complete' }),
    question(open.chat.id),
  )
  await open.load([asked, first])
  open.client.handlers['messages.show'] = () => ok({ ...open.chat, activeLeafId: below.id })
  open.client.handlers['conversations.messages'] = () => page([asked, second, below])
  await state().showVariant(open.chat.id, second.id)
  expect(open.client.callsOf('messages.show')).toEqual([{ messageId: second.id }])
  expect(open.shown()).toEqual([asked, second, below])
  expect(state().conversations[open.chat.id]?.activeLeafId).toBe(below.id)
})

test('a fork opens in a tab of its own', async () => {
  const copy = conversation()
  open.client.handlers['messages.fork'] = () => ok(copy)
  open.client.handlers['conversations.messages'] = () => page([])
  await state().fork(crypto.randomUUID())
  expect(state()).toMatchObject({ tabs: [open.chat.id, copy.id], activeTab: copy.id })
  expect(state().conversations[copy.id]).toEqual(copy)
})

test('every deletion has its own undo', async () => {
  const [asked, first, next] = branch(
    question(open.chat.id),
    answer(open.chat.id, { status: 'complete' }),
    question(open.chat.id),
  )
  await open.load([asked, first, next])
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()]
  open.client.handlers['messages.delete'] = ({ messageId }) =>
    ok({ conversation: open.chat, deletionId: messageId === next.id ? one : two })
  open.client.handlers['conversations.messages'] = () => page([asked])
  await state().deleteMessage(next, 'message')
  await state().deleteMessage(first, 'branch')
  expect(open.shown()).toEqual([asked])
  expect(notices()).toEqual([
    { kind: 'messages-deleted', deletionId: one, conversationId: open.chat.id, scope: 'message' },
    { kind: 'messages-deleted', deletionId: two, conversationId: open.chat.id, scope: 'branch' },
  ])

  open.client.handlers['messages.undelete'] = () => ok(open.chat)
  open.client.handlers['conversations.messages'] = () => page([asked, first, next])
  await state().undelete(one, open.chat.id)
  expect(open.client.callsOf('messages.undelete')).toEqual([{ deletionId: one }])
  expect(open.shown()).toEqual([asked, first, next])
})

test('a deletion that main refused changes nothing but says why', async () => {
  const asked = question(open.chat.id)
  await open.load([asked])
  const error = { code: 'disk-full', message: 'no space' } as const
  open.client.handlers['messages.delete'] = () => ({ ok: false, error })
  await state().deleteMessage(asked, 'branch')
  expect(open.shown()).toEqual([asked])
  expect(notices()).toEqual([{ kind: 'error', error }])
})

test('the same failure is said once, and different ones beside each other', () => {
  const fail = (code: 'busy' | 'disk-full') =>
    state().notify({ kind: 'error', error: { code, message: code } })
  fail('busy')
  fail('disk-full')
  fail('busy')
  expect(notices().map((notice) => notice.kind === 'error' && notice.error.code)).toEqual([
    'disk-full',
    'busy',
  ])
})
