import type { Definition, FootnoteDefinition, Nodes } from 'mdast'

/** A footnote in the order of its first mention; `number` is null for one that nothing mentions. */
export interface Footnote {
  readonly identifier: string
  readonly number: number | null
  readonly node: FootnoteDefinition
}

/** What the blocks of one text can refer to. Known when the text is complete. */
export interface References {
  readonly definitions: ReadonlyMap<string, Definition>
  /** Identifiers of definitions that something refers to; the others are shown as text, so that nothing is lost. */
  readonly used: ReadonlySet<string>
  readonly footnotes: readonly Footnote[]
}

export const noReferences: References = { definitions: new Map(), used: new Set(), footnotes: [] }

/** The definitions inside `nodes`, at any depth; of two with one identifier the first counts. */
export function collectDefinitions(nodes: readonly Nodes[]): {
  definitions: ReadonlyMap<string, Definition>
  footnotes: ReadonlyMap<string, FootnoteDefinition>
} {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  for (const node of descendants(nodes)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, node)
    }
  }
  return { definitions, footnotes }
}

/** Numbers the footnotes as their first mentions follow each other; unmentioned ones come last. */
export function numberFootnotes(
  nodes: readonly Nodes[],
  footnotes: ReadonlyMap<string, FootnoteDefinition>,
): Footnote[] {
  const numbered = new Map<string, Footnote>()
  const queue: Nodes[] = nodes.filter((node) => node.type !== 'footnoteDefinition')
  for (let index = 0; index < queue.length; index += 1) {
    const start = queue[index]
    if (!start) continue
    for (const node of descendants([start])) {
      if (node.type !== 'footnoteReference' || numbered.has(node.identifier)) continue
      const definition = footnotes.get(node.identifier)
      if (!definition) continue
      numbered.set(node.identifier, {
        identifier: node.identifier,
        number: numbered.size + 1,
        node: definition,
      })
      // A footnote may mention another one.
      queue.push(...definition.children)
    }
  }
  const unmentioned = [...footnotes].filter(([identifier]) => !numbered.has(identifier))
  return [
    ...numbered.values(),
    ...unmentioned.map(([identifier, node]) => ({ identifier, number: null, node })),
  ]
}

/** Identifiers of the definitions that links and images inside `nodes` refer to. */
export function collectUsed(nodes: readonly Nodes[]): ReadonlySet<string> {
  const used = new Set<string>()
  for (const node of descendants(nodes)) {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  }
  return used
}

/** Whether how a node looks depends on the rest of the text. */
export function dependsOnReferences(node: Nodes): boolean {
  for (const inner of descendants([node])) if (referring.has(inner.type)) return true
  return false
}

const referring = new Set([
  'definition',
  'footnoteDefinition',
  'footnoteReference',
  'imageReference',
  'linkReference',
])

/** All nodes in the order of the text. A loop, not a recursion: depth is the writer's choice. */
function* descendants(roots: readonly Nodes[]): Generator<Nodes> {
  const stack = roots.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    if ('children' in node) for (const child of node.children.toReversed()) stack.push(child)
  }
}
