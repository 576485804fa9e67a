import type { Result } from '@shared/appError'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { Target } from '../connection/connection'

export type PromptMessage = { role: 'system' | 'user' | 'assistant'; content: string }

export type CompletionRequest = { model: string; messages: PromptMessage[] }

/**
 * What the rest of main knows of the gateway. Nothing here throws: a failed call is a value, a failed stream ends with
 * an `error` event. No call is repeated once its answer has begun.
 */
export type Gateway = {
  /** The IDs of `GET /models`, verbatim and in the gateway's order. */
  listModels(target: Target): Promise<Result<string[]>>
  /** One streamed chat completion. Aborting the signal ends the sequence without an event. */
  streamCompletion(
    target: Target,
    request: CompletionRequest,
    signal: AbortSignal,
  ): AsyncIterable<StreamEvent>
}
