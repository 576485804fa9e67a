import type { AppError } from '../appError'
import type { AnswerStatus } from './message'
import type { StreamEvent } from './streamEvent'
import type { Usage } from './usage'

/** An answer while it grows. Text is only ever added to. */
export type AnswerState = {
  content: string
  reasoning: string
  finishReason: string | null
  usage: Usage | null
  error: AppError | null
}

export const emptyAnswer: AnswerState = {
  content: '',
  reasoning: '',
  finishReason: null,
  usage: null,
  error: null,
}

/** Folds one event into an answer. Pure; keeps all text that arrived, and the first error if several are sent. */
export function applyStreamEvent(state: AnswerState, event: StreamEvent): AnswerState {
  switch (event.type) {
    case 'text':
      return { ...state, content: state.content + event.text }
    case 'reasoning':
      return { ...state, reasoning: state.reasoning + event.text }
    case 'usage':
      return { ...state, usage: event.usage }
    case 'finish':
      return { ...state, finishReason: event.reason }
    case 'error':
      return { ...state, error: state.error ?? event.error }
  }
}

/** Why a turn's stream is over: by itself, by the person, or because the app is closing. */
export type TurnEnd = 'ended' | 'stopped' | 'closing'

/**
 * The one final status of an answer. A stream that ended with nothing to read is a failure that can be retried, not a
 * success: the gateway is known to send HTTP 200 with `content: null`.
 */
export function finalAnswer(
  state: AnswerState,
  end: TurnEnd,
): AnswerState & { status: Exclude<AnswerStatus, 'streaming'> } {
  if (end === 'stopped') return { ...state, error: null, status: 'stopped' }
  if (end === 'closing') return { ...state, error: null, status: 'interrupted' }
  if (state.error) return { ...state, status: 'failed' }
  if (state.content.trim() === '') {
    const error: AppError = { code: 'empty-answer', message: 'the gateway ended the answer without any text' }
    return { ...state, error, status: 'failed' }
  }
  return { ...state, status: 'complete' }
}
