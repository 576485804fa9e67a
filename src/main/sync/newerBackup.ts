import type { RemoteBackup } from '@shared/contract/backupPlaces'
import { readBackupName } from './backupName'
import { finishedName, type StoredFile } from './backupPeer'

/** The backups among the files of a server, the newest first. */
export function backupsAmong(files: readonly StoredFile[], machineId: string): RemoteBackup[] {
  return files
    .flatMap(({ name, bytes }) => {
      const about = readBackupName(name)
      if (about === null) return []
      const { at, machine, encrypted } = about
      const damaged = bytes !== null && bytes !== about.bytes
      return [
        { name, at, bytes: about.bytes, machine, isOwn: about.machineId === machineId, encrypted, damaged },
      ]
    })
    .toSorted((a, b) => b.at - a.at)
}

/**
 * What another machine put there after everything that this one sent, restored or declined: it may hold conversations
 * that are not here. Null when there is none.
 */
export function newerElsewhere(backups: readonly RemoteBackup[], seenUntil: number): RemoteBackup | null {
  const own = backups.find(({ isOwn, damaged }) => isOwn && !damaged)?.at ?? 0
  const since = Math.max(own, seenUntil)
  return backups.find(({ isOwn, damaged, at }) => !isOwn && !damaged && at > since) ?? null
}

/**
 * What this machine began to send and was cut off in: half of a backup under a name of its own, which nothing asks for any
 * more. What another machine sends just now looks the same and is left alone.
 */
export function unfinishedOwn(files: readonly StoredFile[], machineId: string): string[] {
  return files
    .map(({ name }) => name)
    .filter((name) => {
      const wanted = finishedName(name)
      return wanted !== null && readBackupName(wanted)?.machineId === machineId
    })
}

/** Backups of this machine beyond the last ones, which a daily run removes; others' are never touched. */
export function surplusOwn(backups: readonly RemoteBackup[], keep: number): RemoteBackup[] {
  return backups.filter(({ isOwn, damaged }) => isOwn && !damaged).slice(keep)
}
