import { parseMarkdown } from '@shared/markdown/syntax'
import type { MarkdownBlock } from './block'
import { addMentions, mentionsOfBlock, noMentions, type Mentions } from './mentions'

/**
 * Reads what stands in brackets as the whole text says it: a bracket is a mention only if its label is defined. What was
 * rightly taken for a mention while the text grew, or has no brackets, keeps its identity. Runs once, when the text is
 * complete.
 */
export function resolveReferences(
  blocks: readonly MarkdownBlock[],
  found: Mentions,
): { readonly blocks: readonly MarkdownBlock[]; readonly mentions: Mentions } {
  const resolved = blocks.map((block) => resolveBlock(block, found))
  const isAsFound = resolved.every((block, index) => block === blocks[index])
  return isAsFound
    ? { blocks, mentions: found }
    : { blocks: resolved, mentions: addMentions(noMentions, resolved) }
}

function resolveBlock(block: MarkdownBlock, { notes, definitions }: Mentions): MarkdownBlock {
  if (block.kind === 'raw' || (block.kind === 'node' && block.node.type === 'definition')) return block
  const { footnotes, links, labels } = mentionsOfBlock(block)
  const isDefined = (label: string) => definitions.has(label) || notes.has(label.slice(1))
  const isWronglyTaken =
    [...footnotes].some((id) => !notes.has(id)) || [...links].some((id) => !definitions.has(id))
  const isMaybeMissed = [...labels].some((label) => definitions.has(label))
  if (!isWronglyTaken && !isMaybeMissed) return block
  return parseWith([...new Set([...labels, ...links])].filter(isDefined), block)
}

/** @param labels what the block mentions; hundreds of definitions must not be parsed again for every block */
function parseWith(labels: readonly string[], block: Exclude<MarkdownBlock, { kind: 'raw' }>): MarkdownBlock {
  const definitions = labels.map((label) => `[${label}]: x\n\n`).join('')
  const node = parseMarkdown(definitions + block.source).children[labels.length]
  if (!node) return block
  if (block.kind === 'node') return node.type === 'list' ? block : { ...block, node }
  if (node.type !== 'list') return block
  const items = block.items.map((item, index) => ({ ...item, node: node.children[index] ?? item.node }))
  return { ...block, items }
}
