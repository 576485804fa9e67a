import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { expect } from 'vitest'

/**
 * Looks at a history as a kill left it, with its WAL: every page and index, and every reference. The database is only
 * read, so the app's next start finds it as it is.
 * @returns what `read` gives
 */
export function wholeHistory<T>(userData: string, read: (db: DatabaseSyncInstance) => T): T {
  const db = new DatabaseSync(join(userData, 'history.db'), { readOnly: true })
  try {
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    return read(db)
  } finally {
    db.close()
  }
}

/** The single column of a query's rows, as texts. */
export function column(db: DatabaseSyncInstance, sql: string): string[] {
  return db
    .prepare(sql)
    .all()
    .map((row) => String(Object.values(row)[0]))
}
