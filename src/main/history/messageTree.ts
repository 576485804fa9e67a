/*
 * One conversation's messages as a tree, without their texts: what branches, variants and deletions are decided on. Pure.
 *
 * A message that was deleted alone is passed through: what stands below it counts as standing under its parent. One that
 * was deleted with its branch takes everything below it out of sight.
 */

export type DeletionScope = 'message' | 'branch'

export type TreeNode = {
  id: string
  parentId: string | null
  createdAt: number
  streaming: boolean
  deletion: { id: string; scope: DeletionScope } | null
}

export type MessageTree = {
  /** Undefined for a deleted message and for one that is not in the conversation. */
  readonly shown: (id: string) => TreeNode | undefined
  /** The nearest message above that is not deleted. */
  readonly parentOf: (id: string) => TreeNode | undefined
  /** The messages below one, or the beginnings for null; the oldest first. */
  readonly childrenOf: (id: string | null) => TreeNode[]
  /** A message and everything below it. */
  readonly branchOf: (id: string) => TreeNode[]
  /** From the beginning down to a message, itself included. */
  readonly pathTo: (id: string) => TreeNode[]
  /** The end of the branch that leads from a message over the newest child each time. */
  readonly endOf: (id: string) => TreeNode | undefined
  /** The deletion, of a branch above, that keeps a message out of sight whether or not it is deleted itself. */
  readonly hiddenBy: (id: string) => string | null
}

export function createMessageTree(nodes: readonly TreeNode[]): MessageTree {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const stored = childrenByParent(nodes)

  const above = (node: TreeNode | undefined): TreeNode | undefined =>
    node && node.parentId !== null ? byId.get(node.parentId) : undefined

  const shown = (id: string): TreeNode | undefined => {
    const node = byId.get(id)
    return node?.deletion === null ? node : undefined
  }

  const parentOf = (id: string): TreeNode | undefined => {
    let parent = above(byId.get(id))
    while (parent && parent.deletion !== null) parent = above(parent)
    return parent
  }

  const childrenOf = (id: string | null): TreeNode[] => {
    const children: TreeNode[] = []
    const waiting = [...(stored.get(id) ?? [])]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.deletion === null) children.push(node)
      else if (node.deletion.scope === 'message') waiting.push(...(stored.get(node.id) ?? []))
    }
    return children.toSorted(byAge)
  }

  const branchOf = (id: string): TreeNode[] => {
    const first = shown(id)
    const branch = first ? [first] : []
    // Grows while it is walked, which visits every message below once.
    for (const node of branch) branch.push(...childrenOf(node.id))
    return branch
  }

  const pathTo = (id: string): TreeNode[] => {
    const path: TreeNode[] = []
    for (let node = shown(id); node; node = parentOf(node.id)) path.push(node)
    return path.toReversed()
  }

  const endOf = (id: string): TreeNode | undefined => {
    let end = shown(id)
    for (let child = end; child; child = childrenOf(child.id).at(-1)) end = child
    return end
  }

  const hiddenBy = (id: string): string | null => {
    let node = above(byId.get(id))
    while (node && node.deletion?.scope === 'message') node = above(node)
    return node?.deletion?.id ?? null
  }

  return { shown, parentOf, childrenOf, branchOf, pathTo, endOf, hiddenBy }
}

function childrenByParent(nodes: readonly TreeNode[]): Map<string | null, TreeNode[]> {
  const children = new Map<string | null, TreeNode[]>()
  for (const node of nodes) {
    const siblings = children.get(node.parentId)
    if (siblings) siblings.push(node)
    else children.set(node.parentId, [node])
  }
  return children
}

/** IDs are UUIDv7: those of one millisecond stand in the order in which they were made. */
function byAge(a: TreeNode, b: TreeNode): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}
