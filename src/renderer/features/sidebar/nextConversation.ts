import type { Row } from './rows'

/** The conversation that an arrow key, Home or End leads to; headings are passed over. Null when there is none. */
export function nextConversation(rows: readonly Row[], from: string | null, key: string): string | null {
  const ids = rows.flatMap((row) => (row.kind === 'conversation' ? [row.id] : []))
  const index = from === null ? -1 : ids.indexOf(from)
  switch (key) {
    case 'ArrowDown':
      return ids[index + 1] ?? null
    case 'ArrowUp':
      return index > 0 ? (ids[index - 1] ?? null) : null
    case 'Home':
      return ids[0] ?? null
    case 'End':
      return ids.at(-1) ?? null
    default:
      return null
  }
}
