import { chatRequest } from './chatRequest'
import { createChunkDecoder } from './decodeChunk'
import type { CompletionRequest } from './gateway'
import { fieldsOf } from './requestParts'
import type { Transport } from './transport'

/** `POST /chat/completions`, streamed or whole. */
export function chatCompletions(request: CompletionRequest, streamed: boolean): Transport {
  const body = chatRequest(request, streamed)
  return {
    api: 'chat-completions',
    streamed,
    fields: fieldsOf(body),
    decoder: createChunkDecoder(),
    /**
     * Asks for the token counts too. Whether the gateway knows `stream_options` is not documented, so a 400 that names it
     * is asked again without: such a refusal costs nothing and comes before any token.
     */
    async send(client, signal) {
      try {
        return await client.chat.completions.create(body, { signal }).asResponse()
      } catch (cause) {
        const refused =
          cause instanceof Error && /^400\b.*(stream_options|include_usage)/s.test(cause.message)
        if (!refused || signal.aborted || !('stream_options' in body)) throw cause
        const { stream_options: _refused, ...plain } = body
        return await client.chat.completions.create(plain, { signal }).asResponse()
      }
    },
  }
}
