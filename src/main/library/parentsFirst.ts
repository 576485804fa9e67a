/** What stands in a tree, here or elsewhere. */
type TreeNode = { readonly id: string; readonly parentId: string | null }

/**
 * Messages in an order in which each one's parent, if it is among them, comes before it; siblings as they were. Of a circle
 * one begins. An ID that comes twice counts once.
 */
export function inParentOrder<T extends TreeNode>(messages: readonly T[]): T[] {
  const byId = new Map(messages.toReversed().map((message) => [message.id, message]))
  const placed = new Set<string>()
  const ordered: T[] = []
  for (const message of messages) {
    const waiting: T[] = []
    const climbed = new Set<string>()
    let next = byId.get(message.id)
    while (next !== undefined && !placed.has(next.id) && !climbed.has(next.id)) {
      climbed.add(next.id)
      waiting.push(next)
      next = next.parentId === null ? undefined : byId.get(next.parentId)
    }
    for (const one of waiting.toReversed()) {
      ordered.push(one)
      placed.add(one.id)
    }
  }
  return ordered
}

/**
 * The same as a tree. One whose parent is neither among them nor `known` becomes a root, and so does one message of a
 * circle: a file from elsewhere may say anything, and its texts are worth more than its order.
 */
export function parentsFirst<T extends TreeNode>(messages: readonly T[], known: ReadonlySet<string>): T[] {
  const placed = new Set<string>()
  return inParentOrder(messages).map((one) => {
    const { parentId } = one
    const isReachable = parentId === null || placed.has(parentId) || known.has(parentId)
    placed.add(one.id)
    return isReachable ? one : { ...one, parentId: null }
  })
}
