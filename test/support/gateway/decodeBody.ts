import type { Api } from '@shared/model/parameters'
import type { StreamEvent } from '@shared/model/streamEvent'
import { answerEvents } from '@main/gateway/answerEvents'
import { createChunkDecoder } from '@main/gateway/decodeChunk'
import { createResponseDecoder } from '@main/gateway/decodeResponseEvent'
import { readPayloads } from '@main/gateway/payloads'
import { collect } from './collect'

/**
 * Reads a body as the gateway's client reads it behind its socket, so that a test can try thousands of bodies.
 * @param pieces as the network delivers them
 */
export async function decodeBody(api: Api, pieces: readonly Uint8Array[]): Promise<StreamEvent[]> {
  let next = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[next++]
      if (piece === undefined) controller.close()
      else controller.enqueue(piece)
    },
  })
  const decoder = api === 'responses' ? createResponseDecoder() : createChunkDecoder()
  return await collect(
    answerEvents(readPayloads(new Response(body)), decoder, {
      fromBody: (said) => ({ code: 'gateway-unavailable', message: JSON.stringify(said) }),
      brokenOff: (rest) => ({ code: 'connection-lost', message: rest }),
    }),
  )
}
