import { expect, test } from 'vitest'
import {
  selectHiddenAnswers,
  selectIsAnswering,
  selectIsCompared,
  selectStopIsFree,
} from '@renderer/features/chat/selectors'
import { type LiveText, newLiveText } from '@renderer/store/liveText'
import { emptyThread } from '@renderer/store/messages/thread'
import { createAppStore } from '@renderer/store/createStore'
import type { Answer, Message } from '@shared/model/message'
import type { Progress } from '@shared/model/progress'
import { answer, connection, conversation, createClientDouble, question } from '../../store/clientDouble'

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

test('an answer that streams on a branch that is not shown is hidden, in its own conversation only', () => {
  const [shown, beside, hidden] = [answer(id), answer(id), answer(id)]
  const elsewhere = answer(conversation().id)
  const all = [shown, beside, hidden, elsewhere]
  const live = Object.fromEntries(all.map((one) => [one.id, newLiveText(one.conversationId)]))
  const state = { ...withMessages([question(id), shown], [beside]), live }
  expect(selectHiddenAnswers(state, id)).toBe(hidden.id)
  expect(selectHiddenAnswers({ ...state, live: {} }, id)).toBe('')
  expect(selectHiddenAnswers(state, elsewhere.conversationId)).toBe('')
})

test('stopping costs nothing while everything waits to be asked', () => {
  const error = { code: 'rate-limited', message: '' } as const
  const retrying: Progress = { kind: 'retrying', attempt: 1, of: 3, at: 0, error }
  const state = (...texts: Partial<LiveText>[]) => ({
    ...withMessages([]),
    live: Object.fromEntries(texts.map((text, index) => [index, { ...newLiveText(id), ...text }])),
  })
  const isFree = (...texts: Partial<LiveText>[]) => selectStopIsFree(state(...texts), id)
  expect(isFree({ progress: retrying }, { progress: { kind: 'queued', ahead: 1 } })).toBe(true)
  expect(isFree({ progress: retrying }, { progress: { kind: 'streaming' } })).toBe(false)
  expect(isFree({ progress: { kind: 'waiting', since: 0 } })).toBe(false)
  // It goes on from an answer that was paid for.
  expect(isFree({ progress: retrying, content: 'so far' })).toBe(false)
  expect(isFree()).toBe(false)
  const connections = { active: connection('demo'), all: [] }
  expect(selectStopIsFree({ ...state(), connections }, id)).toBe(true)
})
