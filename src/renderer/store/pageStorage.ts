/** What the page itself keeps beyond its end; null outside a browser. */
export function pageStorage(): Storage | null {
  return typeof localStorage === 'undefined' ? null : localStorage
}

/** What is kept under a key, whatever it is; null where nothing readable is kept. */
export function readKept(key: string, storage: Pick<Storage, 'getItem'> | null = pageStorage()): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps a value under a key. On a full disk nothing is kept, and what is in view stays so until the window closes. */
export function keep(
  key: string,
  value: unknown,
  storage: Pick<Storage, 'setItem'> | null = pageStorage(),
): void {
  try {
    storage?.setItem(key, JSON.stringify(value))
  } catch {
    // See above.
  }
}
