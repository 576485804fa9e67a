import type { MarkdownBlock } from './block'
import type { OpenList } from './openList'
import type { RawCursor } from './rawBlock'

/** What is parsed at a time, in characters: small enough for a frame, large enough for nearly every block. */
export const parseWindow = 2_048

/** Where reading goes on: everything before it is final. */
export interface Cursor {
  readonly settled: readonly MarkdownBlock[]
  readonly flow: FlowCursor
  /** Set while the tail is a block that needs no parsing; `flow` then waits at its start. */
  readonly raw: RawCursor | null
}

/** Reading by the parser. `start` is the start of a line. */
export interface FlowCursor {
  readonly start: number
  /** How many characters to parse next; grows while a block does not fit. */
  readonly window: number
  /** The finished items of the list that `start` is in the middle of. */
  readonly list: OpenList | null
}

/** One piece of reading: the new cursor, the unfinished blocks behind it, and how many characters were parsed. */
export interface Step {
  readonly cursor: Cursor
  readonly open: readonly MarkdownBlock[]
  readonly parsed: number
  readonly atEnd: boolean
}

/** A cursor at a block's beginning, with nothing open. */
export function cursorAt(start: number, settled: readonly MarkdownBlock[]): Cursor {
  return { settled, flow: { start, window: parseWindow, list: null }, raw: null }
}
