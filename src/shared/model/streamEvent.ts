import type { AppError } from '../appError'
import type { Usage } from './usage'

/**
 * What a gateway's answer consists of, whatever API and provider it came through. The gateway's decoders produce it,
 * {@link ../model/answerState.applyStreamEvent} folds it; nothing between them knows a wire format.
 */
export type StreamEvent =
  | { type: 'text'; text: string }
  | { type: 'reasoning'; text: string }
  | { type: 'usage'; usage: Usage }
  | { type: 'finish'; reason: string }
  | { type: 'error'; error: AppError }
