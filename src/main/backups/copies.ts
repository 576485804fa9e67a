import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { HistoryCopy } from '@shared/contract/backups'
import { readCopyName } from '../history/database/copyNames'
import { partialOf } from '../history/database/snapshot'

export type CopyPlaces = { historyPath: string; backupFolder: string }

/**
 * Every copy of the history on this computer: snapshots in their folder, and what was set aside beside the history. The
 * one that was made last comes first.
 * @param now milliseconds since 1970
 */
export async function listCopies(places: CopyPlaces, now: number): Promise<HistoryCopy[]> {
  const beside = `${basename(places.historyPath)}.`
  const found = await Promise.all([
    readFolder(places.backupFolder, (name) => name.startsWith('history-')),
    readFolder(dirname(places.historyPath), (name) => name.startsWith(beside)),
  ])
  return newestFirst(found.flat(), now)
}

async function readFolder(folder: string, isWanted: (name: string) => boolean): Promise<HistoryCopy[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const found = await Promise.all(
    names.filter(isWanted).map(async (name) => {
      const read = readCopyName(name)
      const path = join(folder, name)
      const file = read === null ? null : await stat(path).catch(() => null)
      return read && file?.isFile() ? { id: name, ...read, bytes: file.size, path } : null
    }),
  )
  return found.filter((one) => one !== null)
}

/**
 * Sorts by when copies were made. One that is dated after `now` was made before all others, under a clock that has been
 * set back since: whatever exists was made before now.
 */
function newestFirst<T extends { at: number }>(copies: readonly T[], now: number): T[] {
  const rank = ({ at }: T): number => (at > now ? Number.NEGATIVE_INFINITY : at)
  return copies.toSorted((a, b) => rank(b) - rank(a) || b.at - a.at)
}

/**
 * The automatic copies beyond those that are kept. Counted by kind, so that a week of daily ones does not push out the
 * only one from before an update. What was set aside is the person's and never counted.
 * @param keep how many of each kind; null keeps all
 */
export function surplus(copies: readonly HistoryCopy[], keep: number | null, now: number): HistoryCopy[] {
  if (keep === null) return []
  return (['daily', 'update'] as const).flatMap((kind) =>
    newestFirst(copies, now)
      .filter((one) => one.kind === kind)
      .slice(keep),
  )
}

/** Milliseconds after which nobody writes to a half copy any more. */
const givenUpAfterMs = 60 * 60 * 1000

/** Removes what a copy that was cut off left behind: it may be as large as the history. @param now milliseconds since 1970 */
export async function removeHalfCopies(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  for (const name of names.filter((one) => one.startsWith('history-') && one.endsWith(partialOf('')))) {
    const path = join(folder, name)
    const file = await stat(path).catch(() => null)
    // By a clock that was set back since, it may be of a later time.
    if (file !== null && Math.abs(now - file.mtimeMs) > givenUpAfterMs)
      await rm(path, { force: true }).catch(() => undefined)
  }
}

/** Removes copies; one that is in the way of its own removal stays, and is tried again the next day. */
export async function removeCopies(copies: readonly HistoryCopy[]): Promise<void> {
  for (const { path } of copies) await rm(path, { force: true }).catch(() => undefined)
}
