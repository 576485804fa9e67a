import type { AppError, ErrorCode } from '@shared/appError'

/** Milliseconds: the first wait, doubled for each further attempt, and the longest. */
const firstWaitMs = 1_000
const longestWaitMs = 30_000

/** A gateway that asks for more than this is not waited for in silence: the error says when, and the person decides. */
const longestRetryAfterMs = 120_000

/**
 * A call that was cut off after this long may have been answered, and billed, at the other end: a repetition would be
 * the second bill. One model was seen to hang for 253 s and was then cut.
 */
const longestCutOffMs = 60_000
const cutsOff: ReadonlySet<ErrorCode> = new Set(['timeout', 'connection-lost', 'gateway-unavailable'])

/** Failures that pass by themselves, and how often it is worth finding out; the setting may allow fewer. */
const passing: Partial<Record<ErrorCode, number>> = {
  'rate-limited': Infinity,
  'gateway-unavailable': Infinity,
  'connection-lost': Infinity,
  timeout: Infinity,
  // A name that does not resolve or a port that refuses is mostly a mistake; once, for a network that is just coming up.
  'address-not-found': 1,
  unreachable: 1,
}

/** An attempt to come: which one of how many, and after how many milliseconds. */
export type NextAttempt = { attempt: number; of: number; waitMs: number }

/**
 * Decides whether a call that failed before its first token is made again; nothing else is ever repeated. Waits grow
 * exponentially with full jitter, so that clients that were refused together do not come back together.
 * @param failure.made repetitions that were made before this failure
 * @param failure.durationMs how long the failed attempt took
 * @param most repetitions that the settings allow
 * @param random a number from 0 up to 1
 */
export function nextAttempt(
  { error, made, durationMs }: { error: AppError; made: number; durationMs: number },
  most: number,
  random: () => number,
): NextAttempt | null {
  const of = Math.min(most, passing[error.code] ?? 0)
  if (made >= of) return null
  if (cutsOff.has(error.code) && durationMs > longestCutOffMs) return null
  const asked = error.retryAfterMs ?? 0
  if (asked > longestRetryAfterMs) return null
  const chance = random()
  const grown = chance * Math.min(longestWaitMs, firstWaitMs * 2 ** made)
  // Calls that were refused together were all told the same moment to come back.
  const spread = asked === 0 ? 0 : asked + chance * firstWaitMs
  return { attempt: made + 1, of, waitMs: Math.round(Math.max(grown, spread)) }
}
