import { pageStorage } from './pageStorage'

/*
 * Where somebody was reading, beyond the end of the window. In the page's own storage and not in the history: it is a
 * matter of this window, it changes with every turn of the wheel, and it holds nothing but message IDs.
 */

/** The message at the upper edge, how many pixels of it are scrolled past, and the last message that was there then. */
export type StoredPosition = { messageId: string; offset: number; lastId: string }

const prefix = 'reading:'
/** Conversations whose places are kept. */
const most = 500

/** null for a conversation that was left at its end, which is where it opens anyway. */
export function storedPosition(conversationId: string): StoredPosition | null {
  const stored = pageStorage()?.getItem(prefix + conversationId)
  return stored ? parsePosition(stored) : null
}

export function storePosition(conversationId: string, position: StoredPosition | null): void {
  const kept = pageStorage()
  if (kept === null) return
  const key = prefix + conversationId
  if (position === null) return kept.removeItem(key)
  if (kept.length >= most && kept.getItem(key) === null) forgetOne(kept)
  kept.setItem(key, JSON.stringify([position.messageId, Math.round(position.offset), position.lastId]))
}

/** Anything else that could stand there is no position. */
export function parsePosition(stored: string): StoredPosition | null {
  try {
    const [messageId, offset, lastId]: unknown[] = JSON.parse(stored)
    const isWhole = typeof messageId === 'string' && typeof lastId === 'string' && typeof offset === 'number'
    return isWhole ? { messageId, offset, lastId } : null
  } catch {
    return null
  }
}

/** Any: the storage does not know which of them is the oldest. */
function forgetOne(kept: Storage): void {
  const found = Array.from({ length: kept.length }, (_, index) => kept.key(index)).find((key) =>
    key?.startsWith(prefix),
  )
  if (found) kept.removeItem(found)
}
