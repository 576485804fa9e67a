import type { StreamEvent } from '@shared/model/streamEvent'
import type { Target } from '../connection/target'
import { answerEvents } from './answerEvents'
import { chatCompletions } from './chatCompletions'
import { createClient, type Fetch } from './client'
import { brokenOff, bodyToAppError, toAppError } from './errors'
import { type CompletionRequest, requestDelivery } from './gateway'
import { readPayloads } from './payloads'
import type { Sent } from './refusal'
import { hasImages } from './requestParts'
import { responses } from './responses'

/** One answer as events, over the API and in the way that the request's parameters say. Nothing is thrown. */
export async function* complete(
  target: Target,
  request: CompletionRequest,
  signal: AbortSignal,
  fetch: Fetch,
  isOnline: () => boolean,
): AsyncGenerator<StreamEvent> {
  const { api, streamed } = requestDelivery(request)
  const transport = (api === 'responses' ? responses : chatCompletions)(request, streamed)
  const secrets = [target.apiKey]
  const sent: Sent = {
    api,
    streamed: transport.streamed,
    model: request.model,
    fields: transport.fields,
    images: hasImages(request.messages),
  }
  const call = new AbortController()
  const abort = (): void => call.abort()
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  try {
    const response = await transport.send(createClient(target, fetch), call.signal)
    const events = answerEvents(readPayloads(response), transport.decoder, {
      fromBody: (body) => bodyToAppError(body, secrets, { sent }),
      brokenOff: (rest) => brokenOff(rest, secrets),
    })
    for await (const event of events) {
      if (signal.aborted) return
      yield event
    }
  } catch (cause) {
    if (!signal.aborted) yield { type: 'error', error: toAppError(cause, isOnline(), secrets, sent) }
  } finally {
    signal.removeEventListener('abort', abort)
    // An answer may be over before its connection is, and Chromium's network keeps one open that is only let go of.
    abort()
  }
}
