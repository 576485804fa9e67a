import type { ListItem, Nodes } from 'mdast'
import type { MarkdownBlock } from './block'
import { collectDefinitions, collectUsed, noReferences, numberFootnotes, type References } from './references'
import { parseMarkdown } from '@shared/markdown/syntax'

/**
 * Makes references meet their definitions, wherever in the text both stand. A bracket is a reference only if its
 * label is defined, so a block that was parsed without the definitions is parsed again with them; a block without
 * brackets cannot change and keeps its identity. Runs once, when the text is complete.
 */
export function resolveReferences(blocks: readonly MarkdownBlock[]): {
  blocks: readonly MarkdownBlock[]
  references: References
} {
  const before = collectDefinitions(blocks.flatMap(nodesOf))
  if (before.definitions.size === 0 && before.footnotes.size === 0)
    return { blocks, references: noReferences }
  const labels = [
    ...before.definitions.keys(),
    ...[...before.footnotes.keys()].map((identifier) => `^${identifier}`),
  ]
  const resolved = blocks.map((block) => parseWith(labels, block))
  const nodes = resolved.flatMap(nodesOf)
  const { definitions, footnotes } = collectDefinitions(nodes)
  return {
    blocks: resolved,
    references: { definitions, used: collectUsed(nodes), footnotes: numberFootnotes(nodes, footnotes) },
  }
}

function parseWith(labels: readonly string[], block: MarkdownBlock): MarkdownBlock {
  if (block.kind === 'raw' || (block.kind === 'node' && block.node.type === 'definition')) return block
  const source = normalise(block.source)
  // Only what the block mentions: hundreds of definitions must not be parsed again for every block.
  const mentioned = labels.filter((label) => source.includes(`[${label}`))
  if (mentioned.length === 0) return block
  const definitions = mentioned.map((label) => `[${label}]: x\n\n`).join('')
  const node = parseMarkdown(definitions + block.source).children[mentioned.length]
  if (!node) return block
  if (block.kind === 'node') return node.type === 'list' ? block : { ...block, node }
  if (node.type !== 'list') return block
  const items = block.items.map((item, index) => ({ ...item, node: node.children[index] ?? item.node }))
  return { ...block, items }
}

/** As CommonMark compares labels: white space and case do not matter. */
function normalise(source: string): string {
  return source
    .replace(/\[[ \t\r\n]+/g, '[')
    .replace(/[ \t\r\n]+/g, ' ')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
}

function nodesOf(block: MarkdownBlock): readonly (Nodes | ListItem)[] {
  if (block.kind === 'raw') return []
  return block.kind === 'list' ? block.items.map((item) => item.node) : [block.node]
}
