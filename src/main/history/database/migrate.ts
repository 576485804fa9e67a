import type { ReadableDb, WritableDb } from './db'
import { integer } from './row'

/** One step of the schema. Steps that were released never change; a correction is a new step. */
export type Migration = {
  /** Stored as `PRAGMA user_version`. In tens, so that a forgotten step still fits between two. */
  version: number
  name: string
  up: (db: WritableDb) => void
}

export function schemaVersion(db: ReadableDb): number {
  const row = db.get('PRAGMA user_version')
  return row ? integer(row, 'user_version') : 0
}

export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/**
 * Brings the schema up to the last of `migrations` (ascending). Each step commits together with its version number, so a
 * crash between two leaves a database that the next start simply continues with.
 */
export function migrate(db: WritableDb, migrations: readonly Migration[]): void {
  const current = schemaVersion(db)
  for (const migration of migrations) {
    if (migration.version <= current) continue
    db.transaction(() => {
      // Asked again under the write lock: another process may have done this step meanwhile.
      if (schemaVersion(db) >= migration.version) return
      migration.up(db)
      db.exec(`PRAGMA user_version = ${migration.version}`)
    })
  }
}
