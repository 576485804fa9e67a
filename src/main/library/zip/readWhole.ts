import { ZipRefusal } from './zipRefusal'

/**
 * All of a content at once, for what is known to be small.
 * @throws {ZipRefusal} `too-large` beyond `limit` bytes, before it is in memory
 */
export async function readWhole(content: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of content) {
    size += piece.length
    if (size > limit) throw new ZipRefusal('too-large', `more than ${limit} bytes`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
