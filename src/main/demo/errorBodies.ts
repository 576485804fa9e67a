import type { Reply } from './script'

/** The gateway's own error shape (its manual), which is not OpenAI's `{ error: { … } }`. */
export type ErrorBody = {
  readonly statusCode: number
  /** ISO 8601. */
  readonly timestamp: string
  readonly path: string
  readonly message: string | readonly string[]
}

/**
 * The sentence for each status. 401 is quoted from the manual; the others were only reported by their status, so a
 * client must not read meaning into the words.
 */
const messages: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Invalid API key',
  402: 'Insufficient credit',
  413: 'Payload too large',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service temporarily unavailable',
}

/** An error as the gateway answers it. `retryAfterSeconds` becomes a `Retry-After` header. */
export function errorReply(
  path: string,
  status: number,
  message: string | readonly string[] = messages[status] ?? 'Error',
  retryAfterSeconds?: number,
): Reply {
  const body: ErrorBody = { statusCode: status, timestamp: new Date().toISOString(), path, message }
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  return { kind: 'whole', status, headers, body }
}
