import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@shared/appError'
import type { Storage } from '@shared/contract/about'
import type { History } from '../history/history'

export type StoragePlaces = { historyPath: string; backupFolder: string; attachmentFolder: string }

/** Where the history is, how much room it takes, and which copies were made of it. Reads sizes and names only. */
export async function readStorage(
  { historyPath, backupFolder, attachmentFolder }: StoragePlaces,
  history: Pick<History, 'countHistory'>,
): Promise<Result<Storage>> {
  const counts = await history.countHistory()
  if (!counts.ok) return counts
  const parts = [historyPath, `${historyPath}-wal`]
  const [sizes, backups, attachmentBytes] = await Promise.all([
    Promise.all(parts.map(sizeOf)),
    listBackups(backupFolder),
    folderSize(attachmentFolder),
  ])
  const historyBytes = sizes.reduce((sum, size) => sum + size, 0)
  return ok({ historyPath, historyBytes, attachmentBytes, backupFolder, backups, ...counts.value })
}

/** Copies as `database/snapshot.ts` names them; one that is being written still has another ending. */
async function listBackups(folder: string): Promise<Storage['backups']> {
  const names = (await namesIn(folder)).filter((name) => /^history-v\d+-.*\.db$/.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      const file = await stat(join(folder, name)).catch(() => null)
      return file && { name, at: file.mtimeMs, bytes: file.size }
    }),
  )
  return found.filter((one) => one !== null).toSorted((a, b) => b.at - a.at)
}

async function folderSize(folder: string): Promise<number> {
  const sizes = await Promise.all((await namesIn(folder, true)).map((name) => sizeOf(join(folder, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function sizeOf(path: string): Promise<number> {
  const file = await stat(path).catch(() => null)
  return file?.isFile() === true ? file.size : 0
}

/** A folder that is not there yet has nothing in it. */
async function namesIn(folder: string, recursive = false): Promise<string[]> {
  return readdir(folder, { recursive }).catch(() => [])
}
