import { createResponseDecoder } from './decodeResponseEvent'
import type { CompletionRequest } from './gateway'
import { fieldsOf } from './requestParts'
import { responsesRequest } from './responsesRequest'
import type { Transport } from './transport'

/** `POST /responses`, streamed or whole. */
export function responses(request: CompletionRequest, streamed: boolean): Transport {
  const body = responsesRequest(request, streamed)
  return {
    api: 'responses',
    streamed,
    fields: fieldsOf(body),
    decoder: createResponseDecoder(),
    send: (client, signal) => client.responses.create(body, { signal }).asResponse(),
  }
}
