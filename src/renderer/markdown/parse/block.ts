import type { List, ListItem, Nodes, RootContent } from 'mdast'
import type { RawSyntax } from './rawBlock'

/**
 * One top-level block of an answer, as the view renders it. `key` is the offset of its first line, so it stays the
 * same however often the text around it is parsed, and so does the DOM. A block whose object is the same has not
 * changed. `source` is its text up to the next block.
 */
export type MarkdownBlock = NodeBlock | ListBlock | RawBlock

interface BlockBase {
  readonly key: string
  readonly source: string
}

export interface NodeBlock extends BlockBase {
  readonly kind: 'node'
  readonly node: Exclude<RootContent, List>
}

/** A list, item by item: a list of 200 items must not be rendered again because item 201 grows. */
export interface ListBlock extends BlockBase {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly first: number
  /** Items are separated by empty lines, so their text gets paragraphs. */
  readonly loose: boolean
  readonly items: readonly ListItemBlock[]
}

export interface ListItemBlock extends BlockBase {
  readonly node: ListItem
}

/** Text shown as it stands: an open fence, or what the parser must not see. The chunks are only ever added to. */
export interface RawBlock extends BlockBase {
  readonly kind: 'raw'
  readonly syntax: RawSyntax
  /** The info string of a fence: its first word, and what follows that. */
  readonly language: string | null
  readonly meta: string | null
  readonly chunks: readonly string[]
  readonly tail: string
}

/** The trees that a block is made of, with their text; text that was not parsed has none. */
export function piecesOf(block: MarkdownBlock): readonly { readonly node: Nodes; readonly source: string }[] {
  if (block.kind === 'raw') return []
  return block.kind === 'list' ? block.items : [block]
}

/** Offset of the start of the line that `offset` is in. */
export function lineStartOf(text: string, offset: number): number {
  let start = offset
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1
  return start
}

/** A list is loose as soon as one empty line stands between its items or inside one (CommonMark 5.3). */
export function isLoose(list: List): boolean {
  return list.spread === true || list.children.some((item) => item.spread === true)
}
