import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Connection } from '@main/history/database/connection'
import { openDatabase } from '@main/history/database/openDatabase'
import { migrations } from '@main/history/migrations'

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runyour-history-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real, empty history file with a connection that closes with the test. */
export function openTestDatabase(options: { path?: string; version?: number; at?: number } = {}): Connection {
  const path = options.path ?? join(temporaryFolder(), 'history.db')
  const version = options.version ?? Number.POSITIVE_INFINITY
  const db = openDatabase({
    path,
    backupFolder: `${path}-backups`,
    at: options.at ?? 0,
    busyTimeoutMs: 50,
    migrations: migrations.filter((migration) => migration.version <= version),
  })
  onTestFinished(() => closeQuietly(db))
  return db
}

function closeQuietly(db: Connection): void {
  try {
    db.close()
  } catch {
    // The test closed it itself.
  }
}
