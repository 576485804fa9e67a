import type { Answer, Message } from '@shared/model/message'
import type { AppState } from '../../store/types'

/**
 * An answer that is streaming at the end of a conversation's shown branch, as far as this window knows it. Of a
 * comparison, the first that still streams.
 */
export function selectStreamingAnswer(state: AppState, conversationId: string): Answer | null {
  const thread = state.threads[conversationId]
  const last = thread?.messages.at(-1)
  if (last?.role !== 'assistant') return null
  if (last.status === 'streaming') return last
  if (last.comparisonId === null) return null
  const beside = Object.values(thread?.compared ?? {})
  return (
    beside.find(({ comparisonId, status }) => comparisonId === last.comparisonId && status === 'streaming') ??
    null
  )
}

/** Whether a message is an answer with others beside it that were asked for together. */
export function selectIsCompared(state: AppState, message: Message): boolean {
  if (message.role !== 'assistant' || message.comparisonId === null) return false
  const compared = state.threads[message.conversationId]?.compared ?? {}
  return Object.values(compared).some(({ comparisonId }) => comparisonId === message.comparisonId)
}
