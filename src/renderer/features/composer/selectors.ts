import type { AppState } from '../../store/types'

/** Why messages wait though nothing is being answered. */
export type HoldReason = 'stopped' | 'failed' | 'interrupted' | 'unsent'

/** What the end of the shown branch says about a queue that is held. */
export function selectHoldReason(state: AppState, conversationId: string): HoldReason {
  const last = state.threads[conversationId]?.messages.at(-1)
  if (last?.role !== 'assistant') return 'unsent'
  return last.status === 'stopped' || last.status === 'failed' || last.status === 'interrupted'
    ? last.status
    : 'unsent'
}
