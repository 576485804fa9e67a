import type { List } from 'mdast'
import { isLoose, lineStartOf, type ListBlock, type ListItemBlock } from './block'

/**
 * A list whose first items are finished. Only its last item is parsed again as it grows: item by item a list costs
 * what its text costs, as a whole it would cost the square of it.
 */
export interface OpenList {
  readonly start: number
  readonly ordered: boolean
  readonly first: number
  readonly loose: boolean
  readonly items: readonly ListItemBlock[]
}

/** The list that `open` (if any) and the freshly parsed `list` make together. `base` is the offset of its parse. */
export function joinList(
  open: OpenList | null,
  list: List,
  text: string,
  base: number,
  end: number,
): OpenList {
  const starts = list.children.map((item) => lineStartOf(text, base + offsetOf(item)))
  const items = list.children.map((node, index) => {
    const start = starts[index] ?? base
    return { key: String(start), source: text.slice(start, starts[index + 1] ?? end), node }
  })
  if (!open) {
    const start = starts[0] ?? base
    return { start, ordered: list.ordered === true, first: list.start ?? 1, loose: isLoose(list), items }
  }
  return { ...open, loose: open.loose || isLoose(list), items: [...open.items, ...items] }
}

/**
 * Cuts a list in front of its last item, if that item's first line is complete: then the items before it can no
 * longer change. Returns the offset to parse from, or null when nothing can be cut.
 */
export function cutBeforeLastItem(
  block: ListBlock,
  text: string,
  end: number,
): { list: OpenList; start: number } | null {
  const last = block.items.at(-1)
  if (!last || block.items.length < 2) return null
  const start = Number(last.key)
  const newline = text.indexOf('\n', start)
  if (newline === -1 || newline >= end) return null
  const { key, ordered, first, loose } = block
  return { list: { start: Number(key), ordered, first, loose, items: block.items.slice(0, -1) }, start }
}

export function listBlock(list: OpenList, text: string, end: number): ListBlock {
  const { start, ordered, first, loose, items } = list
  return { kind: 'list', key: String(start), source: text.slice(start, end), ordered, first, loose, items }
}

function offsetOf(node: { position?: List['position'] }): number {
  return node.position?.start.offset ?? 0
}
