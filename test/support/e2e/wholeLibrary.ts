import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '@main/history/database/connection'
import type { SqlRow } from '@main/history/database/db'
import { openDatabase } from '@main/history/database/openDatabase'
import { exportTo } from '../../history/library/exportTo'
import { dump, fillLibrary } from '../../history/library/libraryHistory'

/** Everything that a person can see of a history: each table's rows, and each attached file by its path. */
export type WholeLibrary = { tables: Record<string, SqlRow[]>; files: Map<string, string> }

/** What lies in an app's folder, but for the empty conversation that a start begins with; the app may be running or not. */
export function readLibrary(userData: string): WholeLibrary {
  const db = connect(join(userData, 'history.db'), { busyTimeoutMs: 1_000, readOnly: true })
  try {
    const { conversations = [], ...tables } = dump(db)
    const begun = conversations.filter((row) => row['title'] !== '' || row['active_leaf_id'] !== null)
    return { tables: { ...tables, conversations: begun }, files: filesBelow(join(userData, 'attachments')) }
  } finally {
    db.close()
  }
}

function filesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = files.map((one) => join(one.parentPath, one.name)).toSorted()
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]))
}

/**
 * Writes an archive with a history that has everything which can be in one, in Korean and English; the same for the same
 * seed but for its IDs.
 * @param folder of the test's own, where the history is made, too
 * @returns the archive's path
 */
export async function writeSeededArchive(folder: string, seed: number): Promise<string> {
  const attachmentsFolder = join(folder, 'attachments')
  const path = join(folder, 'seeded.zip')
  mkdirSync(folder, { recursive: true })
  const db = openDatabase({ path: join(folder, 'history.db'), backupFolder: join(folder, 'backups'), at: 0 })
  try {
    await fillLibrary(db, attachmentsFolder, seed)
    await exportTo(db, { path, format: 'archive', attachmentsFolder })
  } finally {
    db.close()
  }
  return path
}
