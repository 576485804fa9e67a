import type { Folder } from '@shared/model/folder'
import { folderPath } from '@shared/model/folderTree'

/** The folders by their paths. What is written into a query is the name alone where that is enough. */
export function folderChoices(folders: readonly Folder[]): { value: string; label: string }[] {
  return folders
    .map(({ id, name }) => {
      const path = folderPath(folders, id).map((one) => one.name)
      const isOnly = folders.filter((one) => one.name.toLowerCase() === name.toLowerCase()).length === 1
      return { value: isOnly ? name : path.join('/'), label: path.join(' / ') }
    })
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
}
