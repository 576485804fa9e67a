import type { Answer } from '@shared/model/message'
import type { AppState } from '../../store/types'

/** The answer that is streaming at the end of a conversation's shown branch, as far as this window knows it. */
export function selectStreamingAnswer(state: AppState, conversationId: string): Answer | null {
  const last = state.threads[conversationId]?.messages.at(-1)
  return last?.role === 'assistant' && last.status === 'streaming' ? last : null
}

/** Whether a conversation's next or current answer comes from the built-in demo. */
export function selectIsDemo(state: AppState): boolean {
  return state.connection.id === 'demo'
}
