import { basename } from 'node:path'
import { fail, ok } from '@shared/appError'
import { isEncrypted } from '../../backups/ageFile'
import type { Backups } from '../../backups/backups'
import type { FileDialogs } from '../../window/fileDialogs'
import type { Handlers } from '../router'

type BackupCall = Extract<keyof Handlers, `backups.${string}`>

export type BackupHandlerParts = {
  /** Loads what is behind it, which no start needs. */
  backups: () => Promise<Backups>
  dialogs: FileDialogs
  /** What the system's dialogs call a backup. */
  kindName(): string
  /** Milliseconds since 1970. */
  now: () => number
}

/** The window never names a path: it has the person pick one, and main remembers which. */
export function backupHandlers({
  backups,
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
    'backups.saveFile': async ({ passphrase }) => {
      const extension = passphrase === null ? 'zip' : 'age'
      const path = await dialogs.pickSavePath({
        suggestedName: backupFileName(now(), passphrase !== null),
        filters: [{ name: kindName(), extensions: [extension] }],
      })
      return path === null ? ok(null) : (await backups()).makeBackupFile({ path, passphrase })
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
    'backups.openFile': async ({ passphrase }) =>
      picked === null
        ? fail({ code: 'not-found', message: 'no file was picked' })
        : (await backups()).openBackupFile({ path: picked, passphrase }),
    'backups.repair': async () => (await backups()).repair(),
    'backups.beginEmpty': async () => (await backups()).beginEmpty(),
    'backups.repairAtRestart': async () => (await backups()).repairAtRestart(),
    'backups.restart': async () => (await backups()).restart(),
  }
}

/** `RunYour-backup-2030-01-02.zip`, by this computer's calendar. */
export function backupFileName(at: number, encrypted: boolean): string {
  const date = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `RunYour-backup-${day}.zip${encrypted ? '.age' : ''}`
}
