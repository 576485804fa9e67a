import { expect, test } from 'vitest'
import type { Answer, Message } from '@shared/model/message'
import { selectHoldReason, selectIsAnswering } from '@renderer/features/composer/selectors'
import { createAppStore } from '@renderer/store/createStore'
import { emptyThread } from '@renderer/store/messages/thread'
import type { AppState } from '@renderer/store/types'
import { answer, createClientDouble, question } from '../../store/clientDouble'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

function withMessages(messages: Message[], compared: Answer[] = []): AppState {
  const store = createAppStore(createClientDouble())
  const beside = Object.fromEntries(compared.map((one) => [one.id, one]))
  store.setState({ threads: { [id]: { ...emptyThread, messages, compared: beside } } })
  return store.getState()
}

test('a conversation is being answered while its last answer streams, or one that is compared with it', () => {
  const done = answer(id, { status: 'complete' })
  expect(selectIsAnswering(withMessages([question(id), answer(id)]), id)).toBe(true)
  expect(selectIsAnswering(withMessages([question(id), done], [answer(id)]), id)).toBe(true)
  expect(selectIsAnswering(withMessages([question(id), done], [done]), id)).toBe(false)
  expect(selectIsAnswering(withMessages([question(id)]), id)).toBe(false)
  expect(selectIsAnswering(withMessages([]), 'another')).toBe(false)
})

test.each([
  ['stopped', 'stopped'],
  ['failed', 'failed'],
  ['interrupted', 'interrupted'],
  ['complete', 'unsent'],
] as const)('behind an answer that is %s, messages wait because it is: %s', (status, reason) => {
  expect(selectHoldReason(withMessages([question(id), answer(id, { status })]), id)).toBe(reason)
})

test('without an answer they wait for the person', () => {
  expect(selectHoldReason(withMessages([]), id)).toBe('unsent')
})
