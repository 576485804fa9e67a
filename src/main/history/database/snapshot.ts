import { closeSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadableDb } from './db'
import { nameSnapshot } from './copyNames'
import { flushFile, flushFolderOf } from './flush'

/**
 * Writes a complete, compacted copy of the database into `folder` and returns its path. Uncommitted WAL content of this
 * database is part of it.
 *
 * @param version the schema version of the copy, for its name.
 * @param at milliseconds since 1970, for its name.
 * @throws when it cannot be written; nothing is left behind then.
 */
export function writeSnapshot(
  db: ReadableDb,
  folder: string,
  version: number,
  at: number,
  kind: 'daily' | 'update' = 'update',
): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, nameSnapshot(kind, version, at))
  writeCopy(db, path)
  return path
}

/** What a copy is called until it is whole. */
export function partialOf(path: string): string {
  return `${path}.partial`
}

/**
 * Writes a compacted copy to `path`. A file of that name is always whole: the copy is made under another name, flushed to
 * the disk (VACUUM INTO itself does not) and renamed. Works on a connection that only reads, and keeps nobody from
 * writing meanwhile.
 * @throws when it cannot be written; nothing is left behind then.
 */
export function writeCopy(db: ReadableDb, path: string): void {
  const partial = partialOf(path)
  rmSync(partial, { force: true })
  try {
    // Created here for its rights; VACUUM INTO accepts an empty file.
    closeSync(openSync(partial, 'wx', 0o600))
    db.all('VACUUM INTO ?', partial)
    flushFile(partial)
    renameSync(partial, path)
    flushFolderOf(path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}
