import type { MarkdownBlock } from './block'
import { cursorAt, type Cursor, type Step } from './cursor'
import { advanceFlow } from './flow'
import { advanceRaw, rawTail, type RawCursor } from './rawBlock'

/** Reads on in a block that needs no parsing, and hands it over once it is closed. */
export function stepRaw(cursor: Cursor, raw: RawCursor, text: string, complete: boolean): Step {
  const next = advanceRaw(raw, text, complete)
  const end = next.end ?? text.length
  if (next.end === null && !complete) {
    const block = toBlock(next.cursor, text, end, rawTail(next.cursor, text, end))
    return { cursor: { ...cursor, raw: next.cursor }, open: [block], parsed: 0, atEnd: true }
  }
  if (raw.syntax !== 'text') {
    // The fence is closed, or the text ends without closing it: one parse as a whole gives its exact tree.
    return advanceFlow({ ...cursor, raw: null }, text, complete, end)
  }
  const block = toBlock(next.cursor, text, end, text.slice(next.cursor.chunkStart, end).trimEnd())
  const isBlank = block.source.trim() === ''
  const settled = isBlank ? cursor.settled : [...cursor.settled, block]
  return { cursor: cursorAt(end, settled), open: [], parsed: 0, atEnd: false }
}

function toBlock(raw: RawCursor, text: string, end: number, tail: string): MarkdownBlock {
  const { start, syntax, language, meta, chunks } = raw
  const source = text.slice(start, end)
  return { kind: 'raw', key: String(start), source, syntax, language, meta, chunks, tail }
}
