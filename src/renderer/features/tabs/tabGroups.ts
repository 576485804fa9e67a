/** A part of the list of tabs; its items are conversation IDs. */
export type TabGroup = { kind: 'open' | 'closed'; items: string[] }

/**
 * The tabs whose titles have all the words that were typed, in any order and case, in the order of the bar; then the
 * closed ones, the last one first. A group without any is left out.
 */
export function tabGroups(
  open: readonly string[],
  closed: readonly string[],
  query: string,
  titleOf: (id: string) => string,
): TabGroup[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const fits = (id: string): boolean => {
    const title = fold(titleOf(id))
    return words.every((word) => title.includes(word))
  }
  const groups: TabGroup[] = [
    { kind: 'open', items: open.filter(fits) },
    { kind: 'closed', items: closed.filter(fits) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** macOS types Korean in parts and stores it whole, or the other way round. */
function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
