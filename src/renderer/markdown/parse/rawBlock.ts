/** What a block contains whose text is shown as it is, without looking at it. */
export type RawSyntax = 'code' | 'math' | 'text'

/**
 * A block that is still being written and whose text needs no parsing: an open code fence, an open `$$`, or plain
 * text that the parser must not see. Growing it costs what the new characters cost.
 */
export interface RawCursor {
  readonly syntax: RawSyntax
  /** The info string's first word and what follows it, for code. */
  readonly language: string | null
  readonly meta: string | null
  /** Offsets into the whole text: of the block, of what is inside it, of the first line not looked at yet. */
  readonly start: number
  readonly contentStart: number
  readonly lineStart: number
  /** Matches the line that ends the block. */
  readonly closing: RegExp
  /** Finished pieces of about `chunkLength` characters, so that the view only ever touches the last one. */
  readonly chunks: readonly string[]
  readonly chunkStart: number
}

const chunkLength = 2_000
const codeFence = /^ {0,3}(`{3,}|~{3,})/
const mathFence = /^ {0,3}(\${2,})[^$]*$/
const emptyLine = /^[ \t]*$/

/** Recognises the opening line of a fence, complete with its line ending; null for anything else. */
export function openFence(
  text: string,
  start: number,
  syntax: 'code' | 'math',
  info: Pick<RawCursor, 'language' | 'meta'>,
): RawCursor | null {
  const lineEnd = text.indexOf('\n', start)
  if (lineEnd === -1) return null
  const fence = (syntax === 'code' ? codeFence : mathFence).exec(
    withoutReturn(text.slice(start, lineEnd)),
  )?.[1]
  if (fence === undefined) return null
  const character = fence[0] === '$' ? '\\$' : fence[0]
  const closing = new RegExp(`^ {0,3}${character}{${fence.length},}[ \\t]*$`)
  return rawCursor({ syntax, ...info, start, contentStart: lineEnd + 1, closing })
}

/** Text that ends at an empty line, as a paragraph does. */
export function openPlainText(start: number): RawCursor {
  const info = { language: null, meta: null }
  return rawCursor({ syntax: 'text', ...info, start, contentStart: start, closing: emptyLine })
}

function rawCursor(at: Omit<RawCursor, 'lineStart' | 'chunks' | 'chunkStart'>): RawCursor {
  return { ...at, lineStart: at.contentStart, chunks: [], chunkStart: at.contentStart }
}

/**
 * Reads the lines that have arrived. `end` is the offset behind the closing line, or null while there is none. The
 * last line counts only when it is complete (or the text is): "```" may still become "```js".
 */
export function advanceRaw(
  cursor: RawCursor,
  text: string,
  complete: boolean,
): { cursor: RawCursor; end: number | null } {
  let { lineStart, chunkStart } = cursor
  const added: string[] = []
  for (;;) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline === -1 ? text.length : newline
    const isWhole = newline !== -1 || complete
    if (
      isWhole &&
      lineStart < text.length &&
      cursor.closing.test(withoutReturn(text.slice(lineStart, lineEnd)))
    ) {
      const end = newline === -1 ? lineEnd : newline + 1
      return { cursor: { ...cursor, lineStart, chunks: [...cursor.chunks, ...added], chunkStart }, end }
    }
    if (newline === -1) break
    lineStart = newline + 1
    if (lineStart - chunkStart >= chunkLength) {
      added.push(text.slice(chunkStart, lineStart))
      chunkStart = lineStart
    }
  }
  const chunks = added.length === 0 ? cursor.chunks : [...cursor.chunks, ...added]
  return { cursor: { ...cursor, lineStart, chunks, chunkStart }, end: null }
}

/** The piece behind the finished chunks. A last line that may turn out to be the closing fence is held back. */
export function rawTail(cursor: RawCursor, text: string, end: number): string {
  const isMaybeFence =
    cursor.syntax !== 'text' && /^ {0,3}([`~$])\1*[ \t]*$/.test(text.slice(cursor.lineStart, end))
  return text.slice(cursor.chunkStart, isMaybeFence ? cursor.lineStart : end)
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
