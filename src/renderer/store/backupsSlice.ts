import type { AppError, Result } from '@shared/appError'
import type {
  BackupFile,
  BackupOverview,
  BackupProgress,
  HistoryRepair,
  RestorePreview,
} from '@shared/contract/backups'
import { reason } from './sessionSlice'
import type { SliceContext } from './types'

/** The copies of the history, as main knows them. */
export type BackupsSlice = {
  /** null until somebody has looked, or something was made. */
  backupOverview: BackupOverview | null
  /** How far each backup file is that is being written or read, by the ID of its job. */
  backupProgress: Readonly<Record<string, BackupProgress>>
  readBackups(): Promise<AppError | null>
  receiveBackups(overview: BackupOverview): void
  checkHistory(): Promise<AppError | null>
  copyHistoryNow(): Promise<AppError | null>
  previewCopy(id: string): Promise<Result<RestorePreview>>
  /** The app restarts when it succeeds. */
  restoreCopy(id: string): Promise<AppError | null>
  /** Null when no place was picked, and when it was cancelled. */
  saveBackup(jobId: string, passphrase: string | null): Promise<Result<BackupFile | null>>
  pickBackup(): Promise<Result<{ name: string; encrypted: boolean } | null>>
  /** Null when it was cancelled. */
  openBackup(jobId: string, passphrase: string | null): Promise<Result<RestorePreview | null>>
  cancelBackup(jobId: string): Promise<void>
  receiveBackupProgress(progress: BackupProgress): void
  repairHistory(): Promise<Result<HistoryRepair>>
  beginEmptyHistory(): Promise<AppError | null>
  repairAtRestart(): Promise<AppError | null>
  restartApp(): Promise<AppError | null>
}

export function createBackupsSlice({ client, set, get }: SliceContext): BackupsSlice {
  const forgetProgress = (jobId: string): void => {
    const { [jobId]: _over, ...backupProgress } = get().backupProgress
    set({ backupProgress })
  }
  return {
    backupOverview: null,
    backupProgress: {},
    readBackups: async () => {
      const read = await client.call('backups.read', {})
      if (read.ok) set({ backupOverview: read.value })
      return reason(read)
    },
    receiveBackups: (overview) => {
      set({ backupOverview: overview })
      if (overview.lastCheck && overview.lastCheck.problems.length > 0)
        get().notify({ kind: 'history-damaged' })
    },
    checkHistory: async () => reason(await client.call('backups.check', {})),
    copyHistoryNow: async () => reason(await client.call('backups.snapshot', {})),
    previewCopy: (id) => client.call('backups.preview', { id }),
    restoreCopy: async (id) => reason(await client.call('backups.restore', { id })),
    saveBackup: (jobId, passphrase) =>
      client.call('backups.saveFile', { jobId, passphrase }).finally(() => forgetProgress(jobId)),
    pickBackup: () => client.call('backups.pickFile', {}),
    openBackup: (jobId, passphrase) =>
      client.call('backups.openFile', { jobId, passphrase }).finally(() => forgetProgress(jobId)),
    cancelBackup: async (jobId) => void get().check(await client.call('backups.cancel', { jobId })),
    receiveBackupProgress: (progress) =>
      set({ backupProgress: { ...get().backupProgress, [progress.jobId]: progress } }),
    repairHistory: () => client.call('backups.repair', {}),
    beginEmptyHistory: async () => reason(await client.call('backups.beginEmpty', {})),
    repairAtRestart: async () => reason(await client.call('backups.repairAtRestart', {})),
    restartApp: async () => reason(await client.call('backups.restart', {})),
  }
}
