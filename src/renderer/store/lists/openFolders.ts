import { keep, readKept } from '../pageStorage'

const key = 'open-folders'

/** The folders that stood open at the last time; none where nothing readable is kept. */
export function readOpenFolders(storage?: Pick<Storage, 'getItem'> | null): string[] {
  const stored = readKept(key, storage)
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
}

/** Keeps them for the next start, on this machine: what is unfolded is nothing that a copy of the history needs. */
export function saveOpenFolders(
  folders: ReadonlySet<string>,
  storage?: Pick<Storage, 'setItem'> | null,
): void {
  keep(key, [...folders], storage)
}
