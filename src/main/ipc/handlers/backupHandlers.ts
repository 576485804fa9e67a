import { basename } from 'node:path'
import { fail, ok } from '@shared/appError'
import type { BackupProgress } from '@shared/contract/backups'
import { isEncrypted } from '../../backups/ageFile'
import type { Backups } from '../../backups/backups'
import type { Jobs } from '../../library/jobs'
import type { FileDialogs } from '../../window/fileDialogs'
import type { Handlers } from '../router'

type BackupCall = Extract<keyof Handlers, `backups.${string}`>

export type BackupHandlerParts = {
  /** Loads what is behind it, which no start needs. */
  backups: () => Promise<Backups>
  /** The backup files that are being written or read. */
  jobs: () => Promise<Pick<Jobs<BackupProgress>, 'run' | 'cancel'>>
  dialogs: FileDialogs
  /** What the system's dialogs call a backup. */
  kindName(): string
  /** Milliseconds since 1970. */
  now: () => number
}

/** The window never names a path: it has the person pick one, and main remembers which. */
export function backupHandlers({
  backups,
  jobs,
  dialogs,
  kindName,
  now,
}: BackupHandlerParts): Pick<Handlers, BackupCall> {
  let picked: string | null = null
  return {
    'backups.read': async () => ok(await (await backups()).overview()),
    'backups.check': async () => (await backups()).check(),
    'backups.snapshot': async () => (await backups()).snapshot(),
    'backups.preview': async ({ id }) => (await backups()).preview(id),
    'backups.restore': async ({ id }) => (await backups()).restore(id),
    'backups.saveFile': async ({ jobId, passphrase }) => {
      const extension = passphrase === null ? 'zip' : 'age'
      const path = await dialogs.pickSavePath({
        suggestedName: backupFileName(now(), passphrase !== null),
        filters: [{ name: kindName(), extensions: [extension] }],
      })
      if (path === null) return ok(null)
      const room = await backups()
      return (await jobs()).run(jobId, (job) => room.makeBackupFile({ path, passphrase }, job))
    },
    'backups.pickFile': async () => {
      const path = await dialogs.pickOpenPath({ filters: [{ name: kindName(), extensions: ['zip', 'age'] }] })
      if (path === null) return ok(null)
      try {
        const encrypted = await isEncrypted(path)
        picked = path
        return ok({ name: basename(path), encrypted })
      } catch (cause) {
        return fail({ code: 'file-unreadable', message: cause instanceof Error ? cause.message : '' })
      }
    },
    'backups.openFile': async ({ jobId, passphrase }) => {
      const path = picked
      if (path === null) return fail({ code: 'not-found', message: 'no file was picked' })
      const room = await backups()
      return (await jobs()).run(jobId, (job) => room.openBackupFile({ path, passphrase }, job))
    },
    'backups.cancel': async ({ jobId }) => {
      ;(await jobs()).cancel(jobId)
      return ok(null)
    },
    'backups.repair': async () => (await backups()).repair(),
    'backups.beginEmpty': async () => (await backups()).beginEmpty(),
    'backups.repairAtRestart': async () => (await backups()).repairAtRestart(),
    'backups.restart': async () => (await backups()).restart(),
  }
}

/** `RunYour-backup-2030-01-02.zip`, by this computer's calendar. */
function backupFileName(at: number, encrypted: boolean): string {
  const date = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `RunYour-backup-${day}.zip${encrypted ? '.age' : ''}`
}
