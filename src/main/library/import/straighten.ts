import type { SourceConversation, SourceMessage } from './sourceConversation'

/** The visible messages, parents first, and where the shown branch ends; null when there is nothing to show. */
export type Straightened = { messages: SourceMessage[]; leafId: string } | null

type Node = { message: SourceMessage; parent: Node | null; children: Node[] }

/**
 * A tree as other programs keep it, as one of questions and answers: what is hidden or empty goes and what hangs below it
 * moves up, circles are cut, and an answer in several pieces (between calls of tools) is one answer again. Thoughts that
 * stand alone above an answer become its reasoning.
 */
export function straighten({ messages, currentId }: SourceConversation): Straightened {
  const given = new Map<string, SourceMessage>()
  for (const message of messages) if (!given.has(message.id)) given.set(message.id, message)
  const nodes = new Map<string, Node>()
  /** What stands for a message that goes. */
  const standsFor = new Map<string, Node | null>()
  const roots: Node[] = []

  for (const message of inOrder(given)) {
    const above = message.parentId === null ? null : (standsFor.get(message.parentId) ?? null)
    if (!isVisible(message)) {
      standsFor.set(message.id, above)
      continue
    }
    const node: Node = { message, parent: above, children: [] }
    nodes.set(message.id, node)
    standsFor.set(message.id, node)
    if (above === null) roots.push(node)
    else above.children.push(node)
  }

  for (const node of nodes.values()) join(node, standsFor, nodes, roots)
  if (nodes.size === 0) return null
  const shown = currentId === null ? undefined : resolve(currentId, given, standsFor)
  const leaf = shown ? end(shown) : newest([...nodes.values()])
  const ordered = [...nodes.values()].map(({ message, parent }) => ({
    ...message,
    parentId: parent?.message.id ?? null,
  }))
  return { messages: ordered, leafId: leaf.message.id }
}

function isVisible({ role, content, reasoning, attachments }: SourceMessage): boolean {
  return role !== 'hidden' && (content.trim() !== '' || reasoning.trim() !== '' || attachments.length > 0)
}

/** Each behind its parent, otherwise as they were; of a circle one begins. */
function inOrder(given: ReadonlyMap<string, SourceMessage>): SourceMessage[] {
  const placed = new Set<string>()
  const ordered: SourceMessage[] = []
  for (const message of given.values()) {
    const waiting: SourceMessage[] = []
    const climbed = new Set<string>()
    for (
      let next: SourceMessage | undefined = message;
      next && !placed.has(next.id) && !climbed.has(next.id);
    ) {
      climbed.add(next.id)
      waiting.push(next)
      next = next.parentId === null ? undefined : given.get(next.parentId)
    }
    for (const one of waiting.toReversed()) {
      const isReachable = one.parentId !== null && placed.has(one.parentId)
      ordered.push(isReachable ? one : { ...one, parentId: null })
      placed.add(one.id)
    }
  }
  return ordered
}

/** Makes one answer of two that follow each other. Nodes come parents first, so longer chains grow from the top. */
function join(
  node: Node,
  standsFor: Map<string, Node | null>,
  nodes: Map<string, Node>,
  roots: Node[],
): void {
  const { message, parent } = node
  if (parent === null || message.role !== 'assistant' || parent.message.role !== 'assistant') return
  const isThought = parent.message.content.trim() === '' && parent.message.attachments.length === 0
  if (isThought) {
    node.message = { ...message, reasoning: together(parent.message.reasoning, message.reasoning) }
    lift(node, roots)
    if (parent.children.length === 0) {
      forget(parent, roots)
      nodes.delete(parent.message.id)
    }
    standsFor.set(parent.message.id, node)
    return
  }
  const sameModel =
    message.model === parent.message.model || message.model === null || parent.message.model === null
  if (parent.children.length > 1 || !sameModel) return
  parent.message = {
    ...parent.message,
    content: together(parent.message.content, message.content),
    reasoning: together(parent.message.reasoning, message.reasoning),
    model: parent.message.model ?? message.model,
    incomplete: message.incomplete,
    finishReason: message.finishReason,
    usage: message.usage ?? parent.message.usage,
    attachments: [...parent.message.attachments, ...message.attachments],
  }
  parent.children = node.children
  for (const child of node.children) child.parent = parent
  nodes.delete(message.id)
  standsFor.set(message.id, parent)
}

function together(first: string, second: string): string {
  return [first, second].filter((one) => one.trim() !== '').join('\n\n')
}

/** Puts a node beside its parent. */
function lift(node: Node, roots: Node[]): void {
  const { parent } = node
  if (parent === null) return
  parent.children = parent.children.filter((one) => one !== node)
  node.parent = parent.parent
  if (node.parent === null) roots.push(node)
  else node.parent.children.push(node)
}

function forget(node: Node, roots: Node[]): void {
  const siblings = node.parent === null ? roots : node.parent.children
  siblings.splice(siblings.indexOf(node), 1)
}

function resolve(
  id: string,
  given: ReadonlyMap<string, SourceMessage>,
  standsFor: ReadonlyMap<string, Node | null>,
): Node | undefined {
  return given.has(id) ? (standsFor.get(id) ?? undefined) : undefined
}

/** Down from a message to the end of its last branch: a shown branch never ends in the middle. */
function end(node: Node): Node {
  let at = node
  for (let next = at.children.at(-1); next !== undefined; next = at.children.at(-1)) at = next
  return at
}

function newest(nodes: readonly Node[]): Node {
  const leaves = nodes.filter(({ children }) => children.length === 0)
  return leaves.reduce((found, one) =>
    (one.message.createdAt ?? 0) >= (found.message.createdAt ?? 0) ? one : found,
  )
}
