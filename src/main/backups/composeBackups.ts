import { join } from 'node:path'
import { app } from 'electron'
import { ownAppImage } from '../appImage'
import type { Publish } from '../ipc/publish'
import { lazily } from '../lazily'
import type { Log } from '../logging/log'
import type { SettingsStore } from '../settings/settings'
import { openBackupNotes } from './backupNotes'
import { type Backups, createBackups } from './backups'
import { createBackupThread } from './backupThread'

/** Milliseconds between two looks whether something is due: a computer that slept is asked soon after it woke. */
const roundMs = 60 * 60 * 1000

type Parts = {
  /** The folder of the app's data. */
  dataFolder: string
  historyPath: string
  /** The folder of main's own code. */
  here: string
  settings: Pick<SettingsStore, 'get'>
  isOpen(): Promise<boolean>
  publish: Publish
  log: Log
}

export type BackupRoom = Backups & {
  /** Makes the daily copies from now on. */
  watch(): void
}

/** The room of the copies, with Electron's way to restart. */
export function composeBackups({ dataFolder, here, settings, publish, ...parts }: Parts): BackupRoom {
  const backupFolder = join(dataFolder, 'backups')
  const backups = createBackups({
    ...parts,
    backupFolder,
    attachmentFolder: join(dataFolder, 'attachments'),
    doJob: createBackupThread(join(here, 'backupWorker.js')),
    notes: openBackupNotes(backupFolder),
    keep: () => settings.get().keepSnapshots,
    restart,
    changed: (overview) => publish('backups.changed', { overview }),
  })
  const round = (): void =>
    void backups.round().catch((cause: unknown) => parts.log.error('the daily copy failed', cause))
  const watch = lazily(async () => {
    round()
    setInterval(round, roundMs)
  })
  return { ...backups, watch: () => void watch() }
}

/** A key from the environment was for the run that ends here: it is asked for again. */
function restart(): void {
  const image = process.platform === 'linux' ? ownAppImage(process.env, process.execPath) : null
  app.relaunch(image === null ? undefined : { execPath: image })
  app.quit()
}
