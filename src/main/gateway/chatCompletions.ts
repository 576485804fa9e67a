import type OpenAI from 'openai'
import { Stream } from 'openai/streaming'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { Target } from '../connection/connection'
import { createClient, type Fetch } from './client'
import { decodeChunk } from './decodeChunk'
import { bodyToAppError, toAppError } from './errors'
import type { CompletionRequest } from './gateway'

/** A streamed `POST /chat/completions` as events. Nothing is sent that the person did not set. */
export async function* streamChatCompletion(
  target: Target,
  request: CompletionRequest,
  signal: AbortSignal,
  fetch: Fetch,
  isOnline: () => boolean,
): AsyncGenerator<StreamEvent> {
  const secrets = [target.apiKey]
  const call = new AbortController()
  const abort = (): void => call.abort()
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  try {
    const client = createClient(target, fetch)
    const response = await openStream(client, request, call.signal)
    for await (const chunk of readChunks(response, call, client)) {
      const events = decodeChunk(chunk)
      if (events === null) return yield { type: 'error', error: bodyToAppError(chunk, secrets) }
      yield* events
    }
  } catch (cause) {
    if (!signal.aborted) yield { type: 'error', error: toAppError(cause, isOnline(), secrets) }
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

/**
 * Asks for the token counts too. Whether the gateway knows `stream_options` is not documented, so a 400 that names it
 * is asked again without: such a refusal costs nothing and comes before any token.
 */
async function openStream(
  client: OpenAI,
  request: CompletionRequest,
  signal: AbortSignal,
): Promise<Response> {
  const plain = { ...request, stream: true } as const
  const withUsage = { ...plain, stream_options: { include_usage: true } }
  try {
    return await client.chat.completions.create(withUsage, { signal }).asResponse()
  } catch (cause) {
    const refused = cause instanceof Error && /^400\b.*(stream_options|include_usage)/s.test(cause.message)
    if (!refused || signal.aborted) throw cause
    return await client.chat.completions.create(plain, { signal }).asResponse()
  }
}

/**
 * The chunks of an answer. What comes whole although a stream was asked for (an error with status 200, an answer of a
 * provider that cannot stream) is one chunk; a page for people is none, and says that the address is wrong.
 */
async function* readChunks(
  response: Response,
  call: AbortController,
  client: OpenAI,
): AsyncGenerator<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('json')) yield await response.json()
  else if (type.includes('text/html'))
    throw new Error('ERR_INVALID_RESPONSE: a web page came in place of an answer')
  else yield* Stream.fromSSEResponse<unknown>(response, call, client)
}
