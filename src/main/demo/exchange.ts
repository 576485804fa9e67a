import type { IncomingMessage, ServerResponse } from 'node:http'
import { fingerprintAuthorization } from './auth'
import { errorReply } from './errorBodies'
import type { Connection } from './connection'
import { connectionOf } from './connection'
import { playReply } from './playReply'
import { readBody } from './readBody'
import type { Exchange, GatewayRequest, Outcome, Reply } from './script'

/** What the server brings to every exchange. */
export type ExchangeParts = {
  readonly isAuthorized: (authorization: string | undefined) => boolean
  /** Answers a request whose key was accepted. */
  readonly answer: (request: GatewayRequest) => Reply
  readonly onExchange: ((exchange: Exchange) => void) | undefined
  /** Whether the server itself is ending its connections. */
  readonly isClosing: () => boolean
}

/** Serves one request from its first byte to the end of its reply. Never rejects. */
export async function serveExchange(
  incoming: IncomingMessage,
  response: ServerResponse,
  parts: ExchangeParts,
): Promise<void> {
  const connection = connectionOf(response)
  const read = await readBody(incoming).catch(() => undefined)
  // The client left before it had said what it wants: there is nobody to answer and nothing to report.
  if (read === undefined) return

  const request = requestOf(incoming, read.kind === 'body' ? read.body : undefined)
  const outcome = connection.whenEnded.then((): Outcome => {
    if (connection.wasCut()) return 'dropped'
    if (response.writableFinished) return 'answered'
    return parts.isClosing() ? 'gatewayClosed' : 'clientLeft'
  })
  parts.onExchange?.({ request, outcome })
  try {
    await playReply(replyTo(request, read.kind, incoming.headers.authorization, parts), connection)
  } catch (error) {
    await fail(connection, request.path, error)
  }
}

function replyTo(
  request: GatewayRequest,
  body: 'body' | 'tooLarge',
  authorization: string | undefined,
  parts: ExchangeParts,
): Reply {
  if (!parts.isAuthorized(authorization)) return errorReply(request.path, 401)
  if (body === 'tooLarge') return errorReply(request.path, 413)
  return parts.answer(request)
}

function requestOf(incoming: IncomingMessage, body: unknown): GatewayRequest {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    const text = Array.isArray(value) ? value.join(', ') : (value ?? '')
    headers[name] = name === 'authorization' ? fingerprintAuthorization(text) : text
  }
  const path = (incoming.url ?? '/').split('?', 1)[0] ?? '/'
  return { method: incoming.method ?? 'GET', path, headers, body }
}

/** A script that throws must not look like a gateway that answers: a 500 with its message, or a cut stream. */
async function fail(connection: Connection, path: string, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  const reply: Reply = connection.response.headersSent
    ? { kind: 'drop', how: 'reset' }
    : errorReply(path, 500, message)
  await playReply(reply, connection)
}
