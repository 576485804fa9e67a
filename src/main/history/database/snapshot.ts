import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { WritableDb } from './db'

/**
 * Writes a complete, compacted copy of the database into `folder` and returns its path. Uncommitted WAL content of this
 * database is part of it. A file of the final name is always whole: the copy is made under another name, flushed to the
 * disk (VACUUM INTO itself does not) and renamed.
 *
 * @param version the schema version of the copy, for its name.
 * @param at milliseconds since 1970, for its name.
 * @throws when it cannot be written; nothing is left behind then.
 */
export function writeSnapshot(db: WritableDb, folder: string, version: number, at: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const time = new Date(at).toISOString().replaceAll(/[:.]/g, '-')
  const path = join(folder, `history-v${version}-${time}.db`)
  const partial = `${path}.partial`
  rmSync(partial, { force: true })
  try {
    // Created here for its rights; VACUUM INTO accepts an empty file.
    closeSync(openSync(partial, 'wx', 0o600))
    db.run('VACUUM INTO ?', partial)
    const file = openSync(partial, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  return path
}
