import type { AppError, Result } from '@shared/appError'
import type { BackupFile, BackupOverview, HistoryRepair, RestorePreview } from '@shared/contract/backups'
import { reason } from './sessionSlice'
import type { SliceContext } from './types'

/** The copies of the history, as main knows them. */
export type BackupsSlice = {
  /** null until somebody has looked, or something was made. */
  backupOverview: BackupOverview | null
  readBackups(): Promise<AppError | null>
  receiveBackups(overview: BackupOverview): void
  checkHistory(): Promise<AppError | null>
  copyHistoryNow(): Promise<AppError | null>
  previewCopy(id: string): Promise<Result<RestorePreview>>
  /** The app restarts when it succeeds. */
  restoreCopy(id: string): Promise<AppError | null>
  saveBackup(passphrase: string | null): Promise<Result<BackupFile | null>>
  pickBackup(): Promise<Result<{ name: string; encrypted: boolean } | null>>
  openBackup(passphrase: string | null): Promise<Result<RestorePreview>>
  repairHistory(): Promise<Result<HistoryRepair>>
  beginEmptyHistory(): Promise<AppError | null>
  repairAtRestart(): Promise<AppError | null>
  restartApp(): Promise<AppError | null>
}

export function createBackupsSlice({ client, set, get }: SliceContext): BackupsSlice {
  return {
    backupOverview: null,
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
    saveBackup: (passphrase) => client.call('backups.saveFile', { passphrase }),
    pickBackup: () => client.call('backups.pickFile', {}),
    openBackup: (passphrase) => client.call('backups.openFile', { passphrase }),
    repairHistory: () => client.call('backups.repair', {}),
    beginEmptyHistory: async () => reason(await client.call('backups.beginEmpty', {})),
    repairAtRestart: async () => reason(await client.call('backups.repairAtRestart', {})),
    restartApp: async () => reason(await client.call('backups.restart', {})),
  }
}
