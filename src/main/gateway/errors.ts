import { APIConnectionTimeoutError, APIError } from 'openai'
import type { AppError, ErrorCode } from '@shared/appError'
import { redact } from '../logging/redact'
import { type ErrorBody, readErrorBody } from './errorBody'
import { networkErrorCode } from './networkError'
import { type Refusal, refusalOf, type Sent } from './refusal'

const longestDetail = 4_000
/** Milliseconds. More is no promise, and digits without end would not fit into the history. */
const longestRetryAfter = 24 * 60 * 60 * 1000

/**
 * Turns whatever the SDK or the network threw into an error of the closed list.
 * @param secrets hidden in the detail, beside everything that looks like a key
 * @param sent what a refusal can be about; missing for a call that sends nothing
 */
export function toAppError(
  cause: unknown,
  isOnline: boolean,
  secrets: readonly string[],
  sent?: Sent,
): AppError {
  if (cause instanceof APIConnectionTimeoutError)
    return { code: 'timeout', message: 'the gateway did not answer in time' }
  if (!(cause instanceof APIError) || (cause.status === undefined && cause.error === undefined)) {
    const chain = hide(describeChain(cause), secrets)
    return { code: networkErrorCode(chain, isOnline), message: chain, detail: chain }
  }
  const retryAfterMs = readRetryAfter(cause.headers?.get('retry-after'))
  const requestId = cause.requestID
  return {
    ...bodyToAppError(cause.error ?? cause.message, secrets, { status: cause.status, sent }),
    ...(retryAfterMs !== null && { retryAfterMs }),
    ...(requestId && { requestId: hide(requestId, secrets) }),
  }
}

/** @param context `status` is the answer's own; an error inside a stream has only the one that its body names */
export function bodyToAppError(
  body: unknown,
  secrets: readonly string[],
  { status, sent }: { status?: number | undefined; sent?: Sent | undefined } = {},
): AppError {
  const said = readErrorBody(body, 'the gateway gave no reason')
  const known = status ?? said.status
  return {
    ...classify(known, said, sent),
    message: hide(said.message, secrets),
    detail: hide(JSON.stringify({ status: known ?? null, body }, null, 2), secrets),
  }
}

/** An answer whose connection ended in good order, but in the middle of something. */
export function brokenOff(rest: string, secrets: readonly string[]): AppError {
  const message = 'the answer broke off in the middle'
  return { code: 'connection-lost', message, detail: hide(`${message}: ${rest}`, secrets) }
}

function hide(text: string, secrets: readonly string[]): string {
  return redact(text, secrets.flatMap(formsOf)).slice(0, longestDetail)
}

/** The forms in which a key may come back: as it is, in an address, in a proxy's log; each also in JSON, and in JSON within. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const forms = [
    secret,
    secret.toLowerCase(),
    secret.toUpperCase(),
    encodeURIComponent(secret),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ]
  // The longest first: a shorter form may be a part of it.
  return forms.flatMap((form) => [inJson(inJson(inJson(form))), inJson(inJson(form)), inJson(form), form])
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** The statuses as the gateway's manual and its users report them; the words decide where a status is ambiguous. */
function classify(status: number | undefined, said: ErrorBody, sent: Sent | undefined): Refusal {
  if (/insufficient[_ ](quota|credit|balance|funds)|credit balance|크레딧|잔액/i.test(said.words))
    return { code: 'no-credit' }
  return refusalOf(status, said, sent) ?? { code: statusCode(status, said.words) }
}

function statusCode(status: number | undefined, words: string): ErrorCode {
  if (status === undefined) return 'gateway-unavailable'
  switch (status) {
    case 401:
      return 'key-invalid'
    case 403:
      return isPage(words) ? 'not-a-gateway' : 'key-invalid'
    case 402:
      return 'no-credit'
    case 404:
      return /model/i.test(words) ? 'model-unknown' : 'not-a-gateway'
    case 405:
      return 'not-a-gateway'
    case 407:
      return 'proxy'
    case 408:
    case 504:
      return 'timeout'
    case 413:
      return 'context-too-long'
    case 429:
      return 'rate-limited'
    // A captive portal that says what it is (RFC 6585, 6).
    case 511:
      return 'not-a-gateway'
  }
  if (status >= 500) return 'gateway-unavailable'
  if (isPage(words)) return 'not-a-gateway'
  if (
    /provider\/model|model.{0,60}(not found|not exist|unknown|invalid|not available)|(unknown|invalid).{0,20}model/i.test(
      words,
    )
  )
    return 'model-unknown'
  if (/not support|unsupported|지원하지/i.test(words)) return 'unsupported'
  return 'bad-request'
}

/** What a firewall or another server writes for people; the SDK puts the status in front of it. */
function isPage(words: string): boolean {
  return /^(\d{3} )?\s*<(!doctype|html|\?xml)/i.test(words)
}

/** `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3). */
export function readRetryAfter(value: string | null | undefined, now: number = Date.now()): number | null {
  if (value === null || value === undefined) return null
  if (/^\d+$/.test(value.trim())) return Math.min(Number(value) * 1000, longestRetryAfter)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.min(Math.max(0, date - now), longestRetryAfter)
}

/** The reason is often three causes deep (`Connection error.` ← `fetch failed` ← `ECONNREFUSED`). */
function describeChain(cause: unknown): string {
  const parts: string[] = []
  for (let current = cause; current !== undefined && current !== null && parts.length < 5;) {
    const code =
      typeof current === 'object' && 'code' in current && typeof current.code === 'string'
        ? ` ${current.code}`
        : ''
    parts.push(current instanceof Error ? `${current.name}: ${current.message}${code}` : String(current))
    current = current instanceof Error ? current.cause : undefined
  }
  return parts.join(' ← ')
}
