import type { HistoryCheck, HistoryCopy } from '@shared/contract/backups'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Whether a day has passed since a daily copy was made. Times after `now` come from a clock that has been set back, and
 * count as long ago: otherwise nothing would be saved until the clock had caught up.
 */
export function isSnapshotDue(copies: readonly HistoryCopy[], now: number): boolean {
  return !copies.some(({ kind, at }) => kind === 'daily' && isWithinDay(at, now))
}

/** The same for the look for damage. */
export function isCheckDue(last: HistoryCheck | null, now: number): boolean {
  return last === null || !isWithinDay(last.at, now)
}

function isWithinDay(at: number, now: number): boolean {
  return at <= now && now - at < dayMs
}
