import type OpenAI from 'openai'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { Target } from '../connection/connection'
import { createClient, type Fetch } from './client'
import { decodeChunk } from './decodeChunk'
import { toAppError } from './errors'
import type { CompletionRequest } from './gateway'

type Chunks = AsyncIterable<OpenAI.ChatCompletionChunk>

/** A streamed `POST /chat/completions` as events. Nothing is sent that the person did not set. */
export async function* streamChatCompletion(
  target: Target,
  request: CompletionRequest,
  signal: AbortSignal,
  fetch: Fetch,
  isOnline: () => boolean,
): AsyncGenerator<StreamEvent> {
  try {
    const chunks = await openStream(createClient(target, fetch), request, signal)
    for await (const chunk of chunks) yield* decodeChunk(chunk)
  } catch (cause) {
    if (!signal.aborted) yield { type: 'error', error: toAppError(cause, isOnline(), [target.apiKey]) }
  }
}

/**
 * Asks for the token counts too. Whether the gateway knows `stream_options` is not documented, so a 400 that names it
 * is asked again without: such a refusal costs nothing and comes before any token.
 */
async function openStream(client: OpenAI, request: CompletionRequest, signal: AbortSignal): Promise<Chunks> {
  const plain = { ...request, stream: true } as const
  try {
    return await client.chat.completions.create(
      { ...plain, stream_options: { include_usage: true } },
      { signal },
    )
  } catch (cause) {
    const refused = cause instanceof Error && /^400\b.*(stream_options|include_usage)/s.test(cause.message)
    if (!refused || signal.aborted) throw cause
    return await client.chat.completions.create(plain, { signal })
  }
}
