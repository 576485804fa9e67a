import { expect, test } from 'vitest'
import type { Message } from '@shared/model/message'
import { selectHoldReason } from '@renderer/features/composer/selectors'
import { createAppStore } from '@renderer/store/createStore'
import { emptyThread } from '@renderer/store/messages/thread'
import type { AppState } from '@renderer/store/types'
import { answer, createClientDouble, question } from '../../store/clientDouble'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

function withMessages(messages: Message[]): AppState {
  const store = createAppStore(createClientDouble())
  store.setState({ threads: { [id]: { ...emptyThread, messages } } })
  return store.getState()
}

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
