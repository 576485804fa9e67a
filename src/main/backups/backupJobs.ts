import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '@shared/appError'
import type { BackupFile } from '@shared/contract/backups'
import { connect } from '../history/database/connection'
import { findDamage } from '../history/database/checkDatabase'
import { toAppError } from '../history/database/historyFailure'
import { schemaVersion } from '../history/database/migrate'
import { openDatabase } from '../history/database/openDatabase'
import { successorPath } from '../history/database/pendingHistory'
import { type Recovery, recoverDatabase } from '../history/database/recoverDatabase'
import { text } from '../history/database/row'
import { writeCopy, writeSnapshot } from '../history/database/snapshot'
import type { BackupFacts } from './backupFormat'
import { checkCopy } from './checkCopy'
import { type CopyFacts, describeCopy } from './describeCopy'
import { type JobWatch, unwatched } from './jobWatch'
import { openBackupFile, type OpenRequest } from './openBackupFile'
import { writeBackupFile, type WriteRequest } from './writeBackupFile'

type Of<Input, Output> = (input: Input, watch: JobWatch) => Promise<Result<Output>> | Result<Output>

/** Everything that takes its time, by name. Each opens a connection of its own, only to read where it can. */
export type BackupJobs = {
  /** What is damaged in the database. */
  check: Of<{ path: string }, string[]>
  snapshot: Of<{ path: string; folder: string; at: number }, string>
  describe: Of<{ copy: string; present: string | null }, CopyFacts>
  /** Null when it was cancelled. */
  write: Of<WriteRequest, BackupFile | null>
  /** Null when it was cancelled. */
  open: Of<OpenRequest, BackupFacts | null>
  /** Lays a copy ready to be the history at the next start, with the attachments that came with it. */
  prepare: Of<{ copy: string; path: string; attachments: { from: string; to: string } | null }, null>
  repair: Of<{ path: string; at: number }, Recovery>
  /** Lays an empty history ready. */
  beginEmpty: Of<{ path: string; at: number }, null>
  /** The hashes of all attachments that copies name; those of damaged ones as far as they can be read. */
  namedAttachments: Of<{ copies: { path: string; damaged: boolean }[] }, string[]>
}
export type BackupJob = {
  [N in keyof BackupJobs]: { name: N; input: Parameters<BackupJobs[N]>[0] }
}[keyof BackupJobs]

const jobs: BackupJobs = {
  check: ({ path }) => ok(reading(path, findDamage)),
  snapshot: ({ path, folder, at }) =>
    ok(reading(path, (db) => writeSnapshot(db, folder, schemaVersion(db), at, 'daily'))),
  describe: ({ copy, present }) => {
    checkCopy(copy)
    return ok(describeCopy(copy, present))
  },
  write: writeBackupFile,
  open: async (input, watch) => ok(await openBackupFile(input, watch)),
  prepare: async ({ copy, path, attachments }) => {
    checkCopy(copy)
    // The conversations name these files, so the files come first.
    if (attachments !== null) await moveFiles(attachments.from, attachments.to)
    // Written anew in place of copied: what stands in a -wal beside it comes along.
    reading(copy, (db) => writeCopy(db, successorPath(path, 'restored')))
    return ok(null)
  },
  repair: ({ path, at }) => ok(recoverDatabase({ from: path, to: successorPath(path, 'repaired'), at })),
  beginEmpty: async ({ path, at }) => {
    const empty = `${path}.empty`
    await rm(empty, { force: true })
    openDatabase({ path: empty, backupFolder: dirname(path), at }).close()
    await rename(empty, successorPath(path, 'repaired'))
    return ok(null)
  },
  namedAttachments: ({ copies }) => ok([...new Set(copies.flatMap(attachmentsOf))]),
}

/** Does one job. Never rejects: what goes wrong comes back as data, and null of a job that was cancelled. */
export async function runBackupJob(
  { name, input }: BackupJob,
  watch: JobWatch = unwatched,
): Promise<Result<unknown>> {
  try {
    // Name and input belong together by the type of a job.
    return await (jobs[name] as Of<unknown, unknown>)(input, watch)
  } catch (error) {
    if (watch.signal.aborted) return ok(null)
    return fail(toAppError(error))
  }
}

function reading<T>(path: string, work: (db: ReturnType<typeof connect>) => T): T {
  const db = connect(path, { busyTimeoutMs: 5000, readOnly: true })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

function attachmentsOf({ path, damaged }: { path: string; damaged: boolean }): string[] {
  try {
    return reading(path, (db) => {
      const known = db.get("SELECT 1 FROM sqlite_schema WHERE name = 'attachments'")
      // Versions from before there were attachments.
      return known ? db.all('SELECT hash FROM attachments').map((row) => text(row, 'hash')) : []
    })
  } catch (error) {
    if (damaged) return []
    throw error
  }
}

/** Moves what is not there yet; a file's name is its content. */
async function moveFiles(from: string, to: string): Promise<void> {
  const names = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const file of names.filter((one) => one.isFile())) {
    const target = join(to, file.name.slice(0, 2), file.name)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await rename(join(file.parentPath, file.name), target)
  }
}
