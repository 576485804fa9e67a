import type { Answer } from '@shared/model/message'
import type { AppState } from '../../store/types'

/** The last answer on the shown branch of a conversation; null before the first. */
export function lastAnswer(state: AppState, conversationId: string): Answer | null {
  const messages = state.threads[conversationId]?.messages ?? []
  const last = messages.findLast(({ role }) => role === 'assistant')
  return last?.role === 'assistant' ? last : null
}

/** Copies the last answer that says anything, as Markdown; what streams as far as it has come. */
export function copyLastAnswer(state: AppState, conversationId: string): void {
  const answer = lastAnswer(state, conversationId)
  const text = answer && (state.live[answer.id]?.content ?? answer.content)
  if (text) void state.copyText(text)
}

/** Asks for the last answer again, unless it is still being given. */
export function retryLastAnswer(state: AppState, conversationId: string): void {
  const last = state.threads[conversationId]?.messages.at(-1)
  if (last?.role === 'assistant' && last.status !== 'streaming') void state.retry(last)
}
