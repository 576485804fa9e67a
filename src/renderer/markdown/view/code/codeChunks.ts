/** Code in pieces of whole lines. */
export interface CodeChunks {
  readonly chunks: readonly string[]
  readonly tail: string
}

const chunkLength = 2_000

/**
 * Cuts code into the pieces that a growing code block is drawn in: each is a box of its own, so that adding a line
 * lays out one piece and not the whole block.
 */
export function chunkCode(code: string): CodeChunks {
  const chunks: string[] = []
  let start = 0
  for (let end = code.indexOf('\n'); end !== -1; end = code.indexOf('\n', end + 1)) {
    if (end + 1 - start < chunkLength) continue
    chunks.push(code.slice(start, end + 1))
    start = end + 1
  }
  return { chunks, tail: code.slice(start) }
}
