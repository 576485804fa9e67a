import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { BackupOverview } from '@shared/contract/backups'
import { type BackupJob, runBackupJob } from '@main/backups/backupJobs'
import { type BackupNotes, openBackupNotes } from '@main/backups/backupNotes'
import { createBackups } from '@main/backups/backups'
import type { DoJob } from '@main/backups/backupThread'
import { openDatabase } from '@main/history/database/openDatabase'
import { recordedLog } from './recordedLog'
import { temporaryFolder } from './temporaryFolder'

const day = 24 * 60 * 60 * 1000

/** The room of the copies over real files, with a clock of its own; jobs are done here and not in a thread. */
export function testBackups({ notes }: { notes?: BackupNotes } = {}) {
  const folder = temporaryFolder()
  const historyPath = join(folder, 'history.db')
  const backupFolder = join(folder, 'backups')
  const attachmentFolder = join(folder, 'attachments')
  const state = { now: Date.UTC(2030, 0, 2, 3), keep: 7 as number | null, isOpen: true, restarts: 0 }
  const changes: BackupOverview[] = []
  const log = recordedLog()
  const doJob = ((name, input, watch) => runBackupJob({ name, input } as BackupJob, watch)) as DoJob
  const open = () => openDatabase({ path: historyPath, backupFolder, at: state.now, busyTimeoutMs: 50 })
  const db = open()
  onTestFinished(() => {
    try {
      db.close()
    } catch {
      // The test closed it itself.
    }
  })
  const backups = createBackups({
    historyPath,
    backupFolder,
    attachmentFolder,
    doJob,
    notes: notes ?? openBackupNotes(backupFolder),
    keep: () => state.keep,
    isOpen: async () => state.isOpen,
    restart: () => (state.restarts += 1),
    changed: (overview) => changes.push(overview),
    log,
    now: () => state.now,
  })
  return {
    backups,
    db,
    /** The history as the next start opens it. */
    open,
    folder,
    historyPath,
    backupFolder,
    state,
    changes,
    log,
    nextDay: () => (state.now += day),
    /** An attachment's files, as the app's own folder has them. */
    writeAttachment: (hash: string, content: string) => {
      mkdirSync(join(attachmentFolder, hash.slice(0, 2)), { recursive: true })
      writeFileSync(join(attachmentFolder, hash.slice(0, 2), hash), content)
      writeFileSync(join(attachmentFolder, hash.slice(0, 2), `${hash}.txt`), content)
    },
    attachmentPath: (hash: string) => join(attachmentFolder, hash.slice(0, 2), hash),
  }
}
