/** The tab that an arrow key, Home or End leads to from the active one; null for other keys and at a lone tab. */
export function neighbour(tabs: readonly string[], active: string | null, key: string): string | null {
  const index = active === null ? -1 : tabs.indexOf(active)
  if (index < 0 || tabs.length < 2) return null
  switch (key) {
    case 'ArrowRight':
      return tabs[(index + 1) % tabs.length] ?? null
    case 'ArrowLeft':
      return tabs.at(index - 1) ?? null
    case 'Home':
      return tabs[0] ?? null
    case 'End':
      return tabs.at(-1) ?? null
    default:
      return null
  }
}
