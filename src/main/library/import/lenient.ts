/*
 * Reading values of which nothing is known. Formats of other programs are not published, change, and are edited by hand:
 * a field that is absent or of another type is as good as none, and never an error of its own.
 */

/** A plain object; null for anything else. */
export function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

/** A field that the object itself has: names like `constructor` come with every object. */
export function field(value: unknown, ...path: string[]): unknown {
  let at: unknown = value
  for (const step of path) {
    const holder = record(at)
    if (holder === null || !Object.hasOwn(holder, step)) return undefined
    at = holder[step]
  }
  return at
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text as it is; empty for anything else. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A text with something in it; null for anything else. */
export function name(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** An identifier: some programs number things. */
export function identifier(value: unknown): string | null {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : name(value)
}

/** A count of something: a whole number that is not negative, and that a column of integers holds; null for anything else. */
export function count(value: unknown): number | null {
  const whole = typeof value === 'number' && value >= 0 ? Math.round(value) : NaN
  return Number.isSafeInteger(whole) ? whole : null
}

/** 1990 and 2200, in milliseconds: what lies outside is no time of a chat. */
const earliest = Date.UTC(1990, 0)
const latest = Date.UTC(2200, 0)
/** Seconds until the year 5138, and milliseconds from 1973 on. */
const mostSeconds = 1e11

/**
 * A time, as milliseconds since 1970: seconds (fractions, too), milliseconds, microseconds, or ISO 8601. Null for anything
 * else, and for times that cannot be one of a chat.
 */
export function time(value: unknown): number | null {
  const at = typeof value === 'number' ? fromNumber(value) : typeof value === 'string' ? fromText(value) : NaN
  return Number.isFinite(at) && at >= earliest && at < latest ? Math.round(at) : null
}

function fromNumber(value: number): number {
  if (value < mostSeconds) return value * 1000
  return value < mostSeconds * 1000 ? value : value / 1000
}

/** Only what begins like a date of ISO 8601: `Date.parse` makes one of `gpt-5`, too. */
function fromText(value: string): number {
  if (/^\d+(\.\d+)?$/.test(value)) return fromNumber(Number(value))
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : NaN
}
