import { expect, test } from 'vitest'
import { selectStreamingAnswer } from '@renderer/features/chat/selectors'
import { emptyThread } from '@renderer/store/messages/thread'
import { createAppStore } from '@renderer/store/createStore'
import type { Answer, Message } from '@shared/model/message'
import { answer, conversation, createClientDouble, question } from '../../store/clientDouble'

const chat = conversation()

function streamingAfter(messages: Message[], compared: Record<string, Answer> = {}) {
  const store = createAppStore(createClientDouble())
  store.setState({ threads: { [chat.id]: { ...emptyThread, messages, compared } } })
  return selectStreamingAnswer(store.getState(), chat.id)
}

test('only an answer that still streams counts', () => {
  const streaming = answer(chat.id)
  expect(streamingAfter([question(chat.id), streaming])).toBe(streaming)
  expect(streamingAfter([answer(chat.id, { status: 'stopped' })])).toBeNull()
  expect(streamingAfter([question(chat.id)])).toBeNull()
  expect(streamingAfter([])).toBeNull()
})

test('a conversation that is not open has none', () => {
  const store = createAppStore(createClientDouble())
  expect(selectStreamingAnswer(store.getState(), chat.id)).toBeNull()
})

test('of a comparison one counts that stands beside the shown one', () => {
  const comparisonId = crypto.randomUUID()
  const shown = answer(chat.id, { status: 'complete', comparisonId })
  const beside = answer(chat.id, { comparisonId })
  expect(streamingAfter([shown], { [beside.id]: beside })).toBe(beside)
  const older = answer(chat.id, { comparisonId: crypto.randomUUID() })
  expect(streamingAfter([shown], { [older.id]: older })).toBeNull()
})
