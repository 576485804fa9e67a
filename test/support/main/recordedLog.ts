import type { Log, LogFacts } from '@main/logging/log'

export type LogLine = { level: 'info' | 'error'; what: string; cause?: unknown; facts?: LogFacts | undefined }

/** A log that keeps its lines for the test to look at. */
export function recordedLog(): Log & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = []
  return {
    lines,
    info: (what, facts) => void lines.push({ level: 'info', what, facts }),
    error: (what, cause, facts) => void lines.push({ level: 'error', what, cause, facts }),
  }
}
