import { expect, test } from 'vitest'
import { selectIsAnswering, selectIsCompared } from '@renderer/features/chat/selectors'
import { emptyThread } from '@renderer/store/messages/thread'
import { createAppStore } from '@renderer/store/createStore'
import type { Answer, Message } from '@shared/model/message'
import { answer, conversation, createClientDouble, question } from '../../store/clientDouble'

const { id } = conversation()
const comparisonId = crypto.randomUUID()

function withMessages(messages: Message[], compared: Answer[] = []) {
  const store = createAppStore(createClientDouble())
  const beside = Object.fromEntries(compared.map((one) => [one.id, one]))
  store.setState({ threads: { [id]: { ...emptyThread, messages, compared: beside } } })
  return store.getState()
}

test('a conversation is being answered while its last answer streams, or one that is compared with a shown one', () => {
  const done = answer(id, { status: 'complete', comparisonId })
  const streaming = answer(id, { comparisonId })
  const isAnswering = (messages: Message[], compared?: Answer[]) =>
    selectIsAnswering(withMessages(messages, compared), id)
  expect(isAnswering([question(id), streaming])).toBe(true)
  expect(isAnswering([question(id), done], [streaming])).toBe(true)
  expect(isAnswering([question(id), done], [done])).toBe(false)
  expect(isAnswering([question(id), answer(id, { status: 'stopped' })])).toBe(false)
  expect(isAnswering([question(id)])).toBe(false)
  expect(isAnswering([])).toBe(false)
})

test('one that is not open is not', () => {
  expect(selectIsAnswering(createAppStore(createClientDouble()).getState(), id)).toBe(false)
})

test('an answer is compared while others of the same comparison stand beside it', () => {
  const shown = answer(id, { comparisonId })
  const state = withMessages([shown], [answer(id, { comparisonId })])
  expect(selectIsCompared(state, shown)).toBe(true)
  expect(selectIsCompared(state, answer(id, { comparisonId: crypto.randomUUID() }))).toBe(false)
  expect(selectIsCompared(state, answer(id))).toBe(false)
  expect(selectIsCompared(state, question(id))).toBe(false)
  expect(selectIsCompared(withMessages([shown]), shown)).toBe(false)
})
