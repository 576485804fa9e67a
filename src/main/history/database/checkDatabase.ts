import type { ReadableDb } from './db'
import { toAppError } from './historyFailure'
import { text } from './row'

/** Problems that are listed; a damaged page can cause thousands. */
const most = 20

/**
 * Looks for damage: reads every page, but does not compare indexes with their tables, which would take several times as
 * long. https://sqlite.org/pragma.html#pragma_quick_check
 * @returns what is wrong, in SQLite's English; empty when nothing is.
 * @throws what is no damage: a locked or a missing file.
 */
export function findDamage(db: ReadableDb): string[] {
  try {
    const found = db.all(`PRAGMA quick_check(${most})`).map((row) => text(row, 'quick_check'))
    return found.length === 1 && found[0] === 'ok' ? [] : found
  } catch (error) {
    const { code, message } = toAppError(error)
    if (code === 'history-damaged') return [message]
    throw error
  }
}
