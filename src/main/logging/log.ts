import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { redact } from './redact'

/** Facts of a log line: numbers, codes and IDs. There is no field for text that a person or a model wrote. */
export type LogFacts = Record<string, string | number | boolean | null | undefined>

export type Log = {
  info(what: string, facts?: LogFacts): void
  error(what: string, cause: unknown, facts?: LogFacts): void
}

const largestFile = 1_000_000

/**
 * A log of JSON lines, at most two files of 1 MB. Lines are written at once: the line that explains a crash is the last
 * one, and a buffer would lose it. A log that cannot be written must not take the app down.
 */
export function createLog(path: string, now: () => number = Date.now): Log {
  const write = (line: Record<string, unknown>): void => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      rotate(path)
      appendFileSync(path, `${redact(JSON.stringify(line))}\n`, { mode: 0o600 })
    } catch {
      // Nowhere left to say it.
    }
  }
  const time = (): string => new Date(now()).toISOString()
  return {
    info: (what, facts) => write({ time: time(), level: 'info', what, ...facts }),
    error: (what, cause, facts) =>
      write({ time: time(), level: 'error', what, ...facts, cause: describe(cause) }),
  }
}

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestFile) renameSync(path, `${path}.old`)
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
