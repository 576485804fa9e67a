import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { indexPathOf } from '../../search/indexPath'
import { nameAside } from './copyNames'
import { flushFolderOf } from './flush'

/*
 * A history that is to take the place of the present one lies ready beside it, whole, under a name that says why. The
 * exchange itself happens when the history is next opened, before any connection to it exists: there is no moment at
 * which a part of the app still writes into the one while another reads the other.
 */

/** Why one history takes the place of another, and what the present one is called then. */
const successors = { restored: 'replaced', repaired: 'damaged' } as const
type Successor = keyof typeof successors

/** Where a history that is to take over is put; to be renamed there once it is whole. */
export function successorPath(path: string, kind: Successor): string {
  return `${path}.${kind}`
}

/**
 * Puts a history that lies ready in the place of the one at `path`, which is set aside with its -wal under a name with
 * the time, and never removed. The search index goes: copies of one history have the same IDs, and what was taken out of
 * the one's queue is not in the other's, so that an index could miss messages and not notice. Done again after a power cut
 * in the middle, it goes on where it was: the time is the one at which the new history was laid ready, and that goes last.
 * @returns where the old one is now; null when nothing lay ready.
 */
export function takeSuccessor(path: string): string | null {
  for (const [kind, name] of Object.entries(successors)) {
    const successor = successorPath(path, kind as Successor)
    const found = statSync(successor, { throwIfNoEntry: false })
    if (!found) continue
    const aside = nameAside(path, name, found.mtimeMs)
    for (const ending of ['', '-wal', '-shm']) rmSync(indexPathOf(path) + ending, { force: true })
    for (const ending of ['', '-wal']) {
      if (existsSync(path + ending)) renameSync(path + ending, aside + ending)
    }
    // An index of the WAL, made anew by whoever opens it.
    rmSync(`${path}-shm`, { force: true })
    forgetRepair(path)
    renameSync(successor, path)
    flushFolderOf(path)
    return aside
  }
  return null
}

const repairMark = (path: string): string => `${path}.repair`

/** Has the next start repair the history in place of opening it: no writer may be at work while it is read. */
export function askForRepair(path: string): void {
  writeFileSync(repairMark(path), '')
  flushFolderOf(path)
}

export function isRepairWanted(path: string): boolean {
  return existsSync(repairMark(path))
}

function forgetRepair(path: string): void {
  rmSync(repairMark(path), { force: true })
}
