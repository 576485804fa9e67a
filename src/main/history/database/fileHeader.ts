import { closeSync, openSync, readSync } from 'node:fs'

/** What stands at the history's path, told without letting SQLite near it. */
export type FileHeader =
  { kind: 'none' } | { kind: 'empty' } | { kind: 'foreign' } | { kind: 'database'; version: number }

// https://sqlite.org/fileformat2.html#the_database_header
const headerBytes = 100
const magic = 'SQLite format 3\0'
const userVersionOffset = 60
const applicationIdOffset = 68

/** `PRAGMA application_id` of every history: "RUNY" in ASCII. Tells ours from another program's SQLite file. */
export const applicationId = 0x52554e59

/**
 * Reads the first 100 bytes. Opening a file with SQLite can already change it (a leftover WAL is written back, -wal and
 * -shm appear beside it), which a file that is not ours to touch must not suffer.
 *
 * The version is the one of the last checkpoint: a newer one may still stand in the WAL.
 * @throws the file system's error, except when there is no such file.
 */
export function readFileHeader(path: string): FileHeader {
  const header = Buffer.alloc(headerBytes)
  let length: number
  try {
    const file = openSync(path, 'r')
    try {
      length = readSync(file, header, 0, headerBytes, 0)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'none' }
    throw error
  }
  if (length === 0) return { kind: 'empty' }
  if (length < headerBytes || header.toString('latin1', 0, magic.length) !== magic) return { kind: 'foreign' }
  const version = header.readUInt32BE(userVersionOffset)
  // With version 0 it may be a first start that was killed: its whole schema can still stand in the WAL.
  if (version > 0 && header.readUInt32BE(applicationIdOffset) !== applicationId) return { kind: 'foreign' }
  return { kind: 'database', version }
}
