import type { Folder } from './folder'
import { deepestFolder } from './orderLimits'

type Node = Pick<Folder, 'id' | 'parentId'>

/** The folders from the top down to this one, itself included; none for one that is not there. */
export function folderPath<F extends Node>(folders: readonly F[], id: string | null): F[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const path: F[] = []
  let next = id === null ? undefined : byId.get(id)
  // A ring, which only a damaged database could hold, ends where it meets itself.
  while (next !== undefined && !path.includes(next)) {
    path.unshift(next)
    next = next.parentId === null ? undefined : byId.get(next.parentId)
  }
  return path
}

/** A folder and all that are inside it, however deep. */
export function folderIdsBelow(folders: readonly Node[], id: string): string[] {
  const found = new Set([id])
  // A set is walked through to what is added to it on the way.
  for (const parent of found)
    for (const folder of folders) if (folder.parentId === parent) found.add(folder.id)
  return [...found]
}

/** How many levels a folder has, itself included. */
function height(folders: readonly Node[], id: string): number {
  const above = folderPath(folders, id).length
  return Math.max(
    ...folderIdsBelow(folders, id).map((below) => folderPath(folders, below).length - above + 1),
  )
}

/** Whether a new folder may be made here. @param parentId null: at the top */
export function canHoldFolder(folders: readonly Node[], parentId: string | null): boolean {
  return folderPath(folders, parentId).length < deepestFolder
}

/** Whether a folder may stand there: not inside itself, and not deeper than `deepestFolder` with all that is in it. */
export function canMoveFolder(folders: readonly Node[], id: string, parentId: string | null): boolean {
  if (parentId !== null && folderIdsBelow(folders, id).includes(parentId)) return false
  return folderPath(folders, parentId).length + height(folders, id) <= deepestFolder
}
