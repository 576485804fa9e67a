import type { Folder } from '@shared/model/folder'
import { folderPath } from '@shared/model/folderTree'

/** A folder as one can pick it: with where it is, and how deep. */
type FolderChoice = { id: string; name: string; around: string; level: number }

/** All folders, each below the one it is in; `query` leaves those whose path has every word of it. */
export function folderChoices(folders: readonly Folder[], query: string): FolderChoice[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const below = (parent: string | null): Folder[] =>
    folders.filter(({ parentId }) => parentId === parent).flatMap((one) => [one, ...below(one.id)])
  return below(null).flatMap((folder): FolderChoice[] => {
    const path = folderPath(folders, folder.id).map(({ name }) => name)
    const text = path.join(' ').toLocaleLowerCase()
    if (!words.every((word) => text.includes(word))) return []
    return [
      { id: folder.id, name: folder.name, around: path.slice(0, -1).join(' / '), level: path.length - 1 },
    ]
  })
}
