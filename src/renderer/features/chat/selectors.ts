import type { Message } from '@shared/model/message'
import { selectIsDemo } from '../../store/connectionSelectors'
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

const none: readonly string[] = []

/** The IDs of all variants of a message, itself among them, the oldest first; none where there is only it. */
export function selectVariants(state: AppState, { id, conversationId }: Message): readonly string[] {
  return state.threads[conversationId]?.variants[id] ?? none
}

/**
 * The IDs of answers that stream in a conversation and are nowhere in view, because another branch is shown; separated
 * by spaces, so that a piece of text, which changes none of them, draws nothing.
 */
export function selectHiddenAnswers(state: AppState, conversationId: string): string {
  const thread = state.threads[conversationId]
  if (thread === undefined) return ''
  const hidden = Object.keys(state.live).filter(
    (id) =>
      state.live[id]?.conversationId === conversationId &&
      thread.compared[id] === undefined &&
      thread.messages.findLast((message) => message.id === id) === undefined,
  )
  return hidden.join(' ')
}

/** Whether stopping now leaves nothing to pay: in the demo, and while everything only waits to be asked (again). */
export function selectStopIsFree(state: AppState, conversationId: string): boolean {
  if (selectIsDemo(state)) return true
  const running = Object.values(state.live).filter((live) => live.conversationId === conversationId)
  const waits = ({ content, reasoning, progress }: (typeof running)[number]): boolean =>
    content === '' && reasoning === '' && (progress?.kind === 'retrying' || progress?.kind === 'queued')
  return running.length > 0 && running.every(waits)
}
