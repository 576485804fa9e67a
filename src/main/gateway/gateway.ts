import type { Result } from '@shared/appError'
import { type Api, deliveryOf, type Parameters } from '@shared/model/parameters'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { Target } from '../connection/target'

/** An image is given as the bytes that are sent; text files and PDFs have become text before they come here. */
export type PromptPart = { type: 'text'; text: string } | { type: 'image'; mime: string; base64: string }

export type PromptMessage =
  | { role: 'system' | 'assistant'; content: string }
  | { role: 'user'; content: string | readonly PromptPart[] }

export type CompletionRequest = {
  model: string
  messages: readonly PromptMessage[]
  /** In force for this call; what is missing is not sent. Decides the API and whether the answer is streamed. */
  parameters: Parameters
  /** Names of fields that this model is known to refuse; they are not sent. */
  refused: readonly string[]
}

/** The API that a request goes to, and whether its answer is streamed: not when the model is known to refuse that. */
export function requestDelivery({
  parameters,
  model,
  refused,
}: Pick<CompletionRequest, 'parameters' | 'model' | 'refused'>): { api: Api; streamed: boolean } {
  const { api, stream } = deliveryOf(parameters, model)
  return { api, streamed: stream && !refused.includes('stream') }
}

/**
 * What the rest of main knows of the gateway. Nothing here throws: a failed call is a value, a failed stream ends with
 * an `error` event. No call is repeated here: who asks decides whether it is worth another bill.
 */
export type Gateway = {
  /** The IDs of `GET /models`, verbatim and in the gateway's order. */
  listModels(target: Target): Promise<Result<string[]>>
  /** One answer, over either API, streamed or whole, as events. Aborting the signal ends the sequence without an event. */
  complete(target: Target, request: CompletionRequest, signal: AbortSignal): AsyncIterable<StreamEvent>
}
