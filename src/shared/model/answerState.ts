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

/**
 * Why a turn is over: by itself (well or with an error), by the person, because the app is closing, or because the
 * wallet turned out to be empty before its call was made.
 */
export type TurnEnd = 'ended' | 'stopped' | 'closing' | 'not-sent'

/**
 * The one final status of an answer. A stream that ended with nothing to read is a failure that can be retried, not a
 * success: the gateway is known to send HTTP 200 with `content: null`. Text whose end nothing marked is complete, with
 * `finishReason: null` to say so.
 * @param begun what the answer started with when it continues another: that alone is no answer
 */
export function finalAnswer(
  state: AnswerState,
  end: TurnEnd,
  begun: AnswerState = emptyAnswer,
): AnswerState & { status: Exclude<AnswerStatus, 'streaming'> } {
  switch (end) {
    case 'stopped':
      return { ...state, error: null, status: 'stopped' }
    case 'closing':
      return { ...state, error: null, status: 'interrupted' }
    case 'not-sent':
      return { ...state, error: notSent, status: 'stopped' }
    case 'ended':
      break
  }
  if (state.error) return { ...state, status: 'failed' }
  if (state.content.slice(begun.content.length).trim() === '')
    return { ...state, error: empty, status: 'failed' }
  return { ...state, status: 'complete' }
}

const empty: AppError = { code: 'empty-answer', message: 'the gateway ended the answer without any text' }
const notSent: AppError = {
  code: 'not-sent',
  message: 'the question was not sent, because a call before it was refused for lack of credit',
}
