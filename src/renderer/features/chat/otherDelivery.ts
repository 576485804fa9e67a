import type { Answer } from '@shared/model/message'
import { type Api, canStream, deliveryOf } from '@shared/model/parameters'

export type Delivery = { api: Api; stream: boolean }

/**
 * The other API for an answer that was refused on the one it was asked on, streamed where that can be. A model that only
 * refuses to stream names that as a parameter, and is asked without it.
 */
export function otherDelivery({ parameters, model }: Pick<Answer, 'parameters' | 'model'>): Delivery {
  const api = deliveryOf(parameters, model).api === 'responses' ? 'chat-completions' : 'responses'
  return { api, stream: canStream(api, model) }
}
