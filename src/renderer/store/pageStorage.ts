/** What the page itself keeps beyond its end; null outside a browser. */
export function pageStorage(): Storage | null {
  return typeof localStorage === 'undefined' ? null : localStorage
}
