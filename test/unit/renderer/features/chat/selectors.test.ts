import { expect, test } from 'vitest'
import { selectStreamingAnswer } from '@renderer/features/chat/selectors'
import { createAppStore } from '@renderer/store/createStore'
import type { Message } from '@shared/model/message'
import { answer, conversation, createClientDouble, question } from '../../store/clientDouble'

const chat = conversation()

function streamingAfter(messages: Message[]) {
  const store = createAppStore(createClientDouble())
  store.setState({ threads: { [chat.id]: { messages, hasOlder: false, loading: false, error: null } } })
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
