import { createMessageTree } from '../../history/messageTree'
import type { LibraryConversation, LibraryMessage } from '../libraryConversation'

/** What a person asked to see of a conversation. */
export type ReadableOptions = { branches: 'shown' | 'all'; reasoning: boolean }

/** Messages in their order; `after` is the message of another branch that they follow, null for a beginning. */
export type ReadableBranch = { after: LibraryMessage | null; messages: LibraryMessage[] }

/**
 * The branches of a conversation that can be read, the shown one first: each of the others begins where it leaves what
 * stands before it, so that every message comes once. What is deleted is in none.
 */
export function readableBranches(
  { activeLeafId, messages, deletions }: LibraryConversation,
  { branches }: ReadableOptions,
): ReadableBranch[] {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const deleted = new Map(
    deletions.flatMap(({ id, scope, messageIds }) => messageIds.map((one) => [one, { id, scope }] as const)),
  )
  const tree = createMessageTree(
    messages.map(({ id, parentId, createdAt }) => ({
      id,
      parentId,
      createdAt,
      streaming: false,
      deletion: deleted.get(id) ?? null,
    })),
  )
  const isShown = activeLeafId !== null && tree.shown(activeLeafId) !== undefined
  const shown = isShown ? tree.pathTo(activeLeafId).flatMap(({ id }) => byId.get(id) ?? []) : []
  const found: ReadableBranch[] = isShown ? [{ after: null, messages: shown }] : []
  if (branches === 'shown' && isShown) return found

  const told = new Set(shown.map(({ id }) => id))
  const waiting: { id: string; current: ReadableBranch }[] = []
  const begin = (id: string, afterId: string | null): void => {
    const current = { after: afterId === null ? null : (byId.get(afterId) ?? null), messages: [] }
    waiting.push({ id, current })
  }
  // The oldest is on top of the stack.
  for (const { id } of tree.childrenOf(null).toReversed()) begin(id, null)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { id, current } = next
    const message = byId.get(id)
    const isNew = message !== undefined && !told.has(id)
    if (isNew) {
      if (current.messages.length === 0) found.push(current)
      current.messages.push(message)
      told.add(id)
    }
    const [first, ...others] = tree.childrenOf(id)
    for (const other of others.toReversed()) begin(other.id, id)
    if (first === undefined) continue
    if (isNew) waiting.push({ id: first.id, current })
    else begin(first.id, id)
  }
  return branches === 'shown' ? found.slice(0, 1) : found
}
