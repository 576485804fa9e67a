import { parentsFirst } from '../parentsFirst'
import type { SourceConversation, SourceMessage } from './sourceConversation'

/** The visible messages, parents first, and where the shown branch ends; null when there is nothing to show. */
export type Straightened = { messages: SourceMessage[]; leafId: string } | null

/** Its texts are put together at the end: gluing an answer of 10,000 pieces piece by piece would copy gigabytes. */
type Node = {
  message: SourceMessage
  parent: Node | null
  children: Node[]
  content: string[]
  reasoning: string[]
}

/**
 * A tree as other programs keep it, as one of questions and answers: what is hidden or empty goes and what hangs below it
 * moves up, circles are cut, and an answer in several pieces (between calls of tools) is one answer again. Thoughts that
 * stand alone above an answer become its reasoning.
 */
export function straighten({ messages, currentId }: SourceConversation): Straightened {
  const nodes = new Map<string, Node>()
  /** What stands for a message that goes. */
  const standsFor = new Map<string, Node | null>()
  const roots: Node[] = []

  for (const message of parentsFirst(messages, new Set())) {
    const above = message.parentId === null ? null : (standsFor.get(message.parentId) ?? null)
    if (!isVisible(message)) {
      standsFor.set(message.id, above)
      continue
    }
    const node: Node = {
      message,
      parent: above,
      children: [],
      content: said(message.content),
      reasoning: said(message.reasoning),
    }
    nodes.set(message.id, node)
    standsFor.set(message.id, node)
    if (above === null) roots.push(node)
    else above.children.push(node)
  }

  for (const node of nodes.values()) join(node, standsFor, nodes, roots)
  if (nodes.size === 0) return null
  const shown = currentId === null ? undefined : standsFor.get(currentId)
  const leaf = shown ? end(shown) : newest([...nodes.values()])
  const ordered = [...nodes.values()].map(({ message, parent, content, reasoning }) => ({
    ...message,
    content: content.join('\n\n'),
    reasoning: reasoning.join('\n\n'),
    parentId: parent?.message.id ?? null,
  }))
  return { messages: ordered, leafId: leaf.message.id }
}

function isVisible({ role, content, reasoning, attachments }: SourceMessage): boolean {
  return role !== 'hidden' && (content.trim() !== '' || reasoning.trim() !== '' || attachments.length > 0)
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
  const isThought = parent.content.length === 0 && parent.message.attachments.length === 0
  if (isThought) {
    node.reasoning = [...parent.reasoning, ...node.reasoning]
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
    model: parent.message.model ?? message.model,
    incomplete: message.incomplete,
    finishReason: message.finishReason,
    usage: message.usage ?? parent.message.usage,
    attachments: [...parent.message.attachments, ...message.attachments],
  }
  parent.content.push(...node.content)
  parent.reasoning.push(...node.reasoning)
  parent.children = node.children
  for (const child of node.children) child.parent = parent
  nodes.delete(message.id)
  standsFor.set(message.id, parent)
}

function said(text: string): string[] {
  return text.trim() === '' ? [] : [text]
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
