/** Where the keys of entries that were used are kept, over restarts. No titles and no texts: keys only. */
const place = 'palette.recent'
const mostKept = 30

/** The last used first. */
export function readRecent(storage: Pick<Storage, 'getItem'> = localStorage): string[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(place) ?? '[]')
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : []
  } catch {
    // Damaged, or no storage at all: a list without a memory is still a list.
    return []
  }
}

export function noteRecent(key: string, storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): void {
  const keys = [key, ...readRecent(storage).filter((one) => one !== key)].slice(0, mostKept)
  try {
    storage.setItem(place, JSON.stringify(keys))
  } catch {
    // The disk is full; what was asked for is done all the same.
  }
}
