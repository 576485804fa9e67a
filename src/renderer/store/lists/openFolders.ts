import { pageStorage } from '../pageStorage'

const key = 'open-folders'

/** The folders that stood open at the last time; none where nothing readable is kept. */
export function readOpenFolders(storage: Pick<Storage, 'getItem'> | null = pageStorage()): string[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Keeps them for the next start, on this machine: what is unfolded is nothing that a copy of the history needs. */
export function saveOpenFolders(
  folders: ReadonlySet<string>,
  storage: Pick<Storage, 'setItem'> | null = pageStorage(),
): void {
  try {
    storage?.setItem(key, JSON.stringify([...folders]))
  } catch {
    // The disk is full; they are open until the window closes.
  }
}
