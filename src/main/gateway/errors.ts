import { APIConnectionTimeoutError, APIError } from 'openai'
import type { AppError, ErrorCode } from '@shared/appError'
import { redact } from '../logging/redact'
import { readErrorBody } from './errorBody'
import { networkErrorCode } from './networkError'

const longestDetail = 4_000

/**
 * Turns whatever the SDK or the network threw into an error of the closed list.
 * @param secrets hidden in the detail, beside everything that looks like a key
 */
export function toAppError(cause: unknown, isOnline: boolean, secrets: readonly string[]): AppError {
  const hide = (text: string): string => redact(text, secrets).slice(0, longestDetail)
  if (cause instanceof APIConnectionTimeoutError)
    return { code: 'timeout', message: 'the gateway did not answer in time' }
  if (!(cause instanceof APIError) || (cause.status === undefined && cause.error === undefined)) {
    const chain = describeChain(cause)
    return { code: networkErrorCode(chain, isOnline), message: hide(chain), detail: hide(chain) }
  }
  const { message, status } = readErrorBody(cause.error, cause.message)
  const retryAfterMs = readRetryAfter(cause.headers?.get('retry-after'))
  const requestId = cause.requestID
  return {
    code: statusCode(cause.status ?? status, message),
    message: hide(message),
    detail: hide(
      JSON.stringify({ status: cause.status ?? status ?? null, body: cause.error ?? cause.message }, null, 2),
    ),
    ...(retryAfterMs !== null && { retryAfterMs }),
    ...(requestId && { requestId: hide(requestId) }),
  }
}

/** The statuses as the gateway's manual and its users report them; the words decide where a status is ambiguous. */
function statusCode(status: number | undefined, message: string): ErrorCode {
  if (status === undefined) return 'gateway-unavailable'
  if (/insufficient_quota|insufficient credit|크레딧/i.test(message)) return 'no-credit'
  switch (status) {
    case 401:
    case 403:
      return 'key-invalid'
    case 402:
      return 'no-credit'
    case 404:
      return /model/i.test(message) ? 'model-unknown' : 'not-a-gateway'
    case 405:
      return 'not-a-gateway'
    case 408:
    case 504:
      return 'timeout'
    case 413:
      return 'context-too-long'
    case 429:
      return 'rate-limited'
  }
  if (status >= 500) return 'gateway-unavailable'
  if (/context.{0,20}(length|window)|maximum.{0,20}tokens|too long/i.test(message)) return 'context-too-long'
  if (
    /provider\/model|model.{0,60}(not found|not exist|unknown|invalid|not available)|(unknown|invalid).{0,20}model/i.test(
      message,
    )
  )
    return 'model-unknown'
  if (/not support|unsupported|지원하지/i.test(message)) return 'unsupported'
  return 'bad-request'
}

/** `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3). */
export function readRetryAfter(value: string | null | undefined, now: number = Date.now()): number | null {
  if (value === null || value === undefined) return null
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** The reason is often three causes deep (`Connection error.` ← `fetch failed` ← `ECONNREFUSED`). */
function describeChain(cause: unknown): string {
  const parts: string[] = []
  for (let current = cause; current !== undefined && current !== null && parts.length < 5;) {
    const code = typeof current === 'object' && 'code' in current ? ` ${String(current.code)}` : ''
    parts.push(current instanceof Error ? `${current.name}: ${current.message}${code}` : String(current))
    current = current instanceof Error ? current.cause : undefined
  }
  return parts.join(' ← ')
}
