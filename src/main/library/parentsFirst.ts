import type { LibraryMessage } from './libraryConversation'

/**
 * Messages in an order in which each one's parent comes before it, siblings as they were. One whose parent is neither
 * among them nor `known` becomes a root, and so does one message of a circle: a file from elsewhere may say anything, and
 * its texts are worth more than its order. An ID that comes twice counts once.
 */
export function parentsFirst(
  messages: readonly LibraryMessage[],
  known: ReadonlySet<string>,
): LibraryMessage[] {
  const byId = new Map(messages.toReversed().map((message) => [message.id, message]))
  const placed = new Set<string>()
  const ordered: LibraryMessage[] = []
  for (const message of messages) {
    const waiting: LibraryMessage[] = []
    const climbed = new Set<string>()
    let next = byId.get(message.id)
    while (next !== undefined && !placed.has(next.id) && !climbed.has(next.id)) {
      climbed.add(next.id)
      waiting.push(next)
      next = next.parentId === null ? undefined : byId.get(next.parentId)
    }
    for (const one of waiting.toReversed()) {
      const { parentId } = one
      const reachable = parentId !== null && (placed.has(parentId) || known.has(parentId))
      ordered.push(reachable ? one : { ...one, parentId: null })
      placed.add(one.id)
    }
  }
  return ordered
}
