import type { Message } from '@shared/model/message'
import type { AppState } from '../../store/types'

/**
 * Whether anything is being answered in a conversation, as far as its shown branch tells: its last answer, or one that
 * was asked for together with a shown one.
 */
export function selectIsAnswering(state: AppState, conversationId: string): boolean {
  const thread = state.threads[conversationId]
  if (thread === undefined) return false
  const last = thread.messages.at(-1)
  if (last?.role === 'assistant' && last.status === 'streaming') return true
  return Object.values(thread.compared).some(({ status }) => status === 'streaming')
}

/** Whether a message is an answer with others beside it that were asked for together. */
export function selectIsCompared(state: AppState, message: Message): boolean {
  if (message.role !== 'assistant' || message.comparisonId === null) return false
  const compared = state.threads[message.conversationId]?.compared ?? {}
  return Object.values(compared).some(({ comparisonId }) => comparisonId === message.comparisonId)
}
