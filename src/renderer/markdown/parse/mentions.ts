import type { Definition, FootnoteDefinition, Nodes } from 'mdast'
import { piecesOf, type MarkdownBlock } from './block'
import { labelsIn } from './labels'

/** What blocks say about each other. Identifiers are mdast's; sets and maps are in the order of the text. */
export interface Mentions {
  /** Mentioned footnotes, without those that only notes mention. */
  readonly footnotes: ReadonlySet<string>
  /** Of two definitions of one identifier the first counts. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  /** What links and images refer to. */
  readonly links: ReadonlySet<string>
  readonly definitions: ReadonlyMap<string, Definition>
  /** What stands in brackets and may yet turn out to be a mention of a definition. */
  readonly labels: ReadonlySet<string>
}

export const noMentions: Mentions = {
  footnotes: new Set(),
  notes: new Map(),
  links: new Set(),
  definitions: new Map(),
  labels: new Set(),
}

/** The mentions of a text that goes on with `blocks`. The same object if they add none, as most do not. */
export function addMentions(mentions: Mentions, blocks: readonly MarkdownBlock[]): Mentions {
  return blocks.map(mentionsOfBlock).reduce(join, mentions)
}

/** What one block mentions and defines. */
export function mentionsOfBlock(block: MarkdownBlock): Mentions {
  return piecesOf(block).map(mentionsOfPiece).reduce(join, noMentions)
}

/** What a tree mentions; its labels are not known. Looked for once: trees do not change. */
export function mentionsOf(node: Nodes): Mentions {
  const known = ofNodes.get(node)
  if (known) return known
  const found = findMentions(node)
  ofNodes.set(node, found)
  return found
}

const ofNodes = new WeakMap<Nodes, Mentions>()
const ofPieces = new WeakMap<Nodes, Mentions>()

function mentionsOfPiece({ node, source }: { node: Nodes; source: string }): Mentions {
  const known = ofPieces.get(node)
  if (known) return known
  const found = isBare(node, source) ? noMentions : withLabels(node, source)
  ofPieces.set(node, found)
  return found
}

function isBare(node: Nodes, source: string): boolean {
  return node.type === 'code' || node.type === 'math' || !source.includes(']')
}

function withLabels(node: Nodes, source: string): Mentions {
  const found = mentionsOf(node)
  if (node.type === 'definition') return found
  const labels = new Set(labelsIn(source, found.links))
  return labels.size === 0 ? found : { ...found, labels }
}

/** A loop, not a recursion: depth is the writer's choice. */
function findMentions(root: Nodes): Mentions {
  const found = {
    footnotes: new Set<string>(),
    notes: new Map<string, FootnoteDefinition>(),
    links: new Set<string>(),
    definitions: new Map<string, Definition>(),
  }
  const stack: { node: Nodes; inNote: boolean }[] = [{ node: root, inNote: false }]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, inNote } = entry
    if (node.type === 'footnoteReference' && !inNote) found.footnotes.add(node.identifier)
    if (node.type === 'linkReference' || node.type === 'imageReference') found.links.add(node.identifier)
    if (node.type === 'definition') addFirst(found.definitions, node)
    if (node.type === 'footnoteDefinition') addFirst(found.notes, node)
    if (!('children' in node)) continue
    for (const child of node.children.toReversed()) {
      stack.push({ node: child, inNote: inNote || node.type === 'footnoteDefinition' })
    }
  }
  const isNone = Object.values(found).every(({ size }) => size === 0)
  return isNone ? noMentions : { ...found, labels: noMentions.labels }
}

function addFirst<T extends Definition | FootnoteDefinition>(known: Map<string, T>, node: T): void {
  if (!known.has(node.identifier)) known.set(node.identifier, node)
}

function join(first: Mentions, second: Mentions): Mentions {
  if (second === noMentions) return first
  if (first === noMentions) return second
  const joined = {
    footnotes: joinSets(first.footnotes, second.footnotes),
    notes: joinMaps(first.notes, second.notes),
    links: joinSets(first.links, second.links),
    definitions: joinMaps(first.definitions, second.definitions),
    labels: joinSets(first.labels, second.labels),
  }
  const isFirst = Object.entries(joined).every(([name, value]) => value === first[name as keyof Mentions])
  return isFirst ? first : joined
}

function joinSets(first: ReadonlySet<string>, second: ReadonlySet<string>): ReadonlySet<string> {
  const added = [...second].filter((value) => !first.has(value))
  return added.length === 0 ? first : new Set([...first, ...added])
}

function joinMaps<T>(first: ReadonlyMap<string, T>, second: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const added = [...second].filter(([key]) => !first.has(key))
  return added.length === 0 ? first : new Map([...first, ...added])
}
