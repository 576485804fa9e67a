import type { SourceAttachment } from './sourceConversation'

/** A file inside a text (RFC 2397); null for anything else, and for those that are not in base 64. */
export function dataUrl(url: string): { mime: string; content: SourceAttachment['content'] } | null {
  const found = /^data:([\w.+-]+\/[\w.+-]+)(?:;[\w=.+-]+)*;base64,/.exec(url)
  if (found?.[1] === undefined) return null
  const start = found[0].length
  const size = Math.floor(((url.length - start) * 3) / 4)
  // Decoded when it is wanted: a preview only counts.
  const read = (): Promise<Uint8Array> => Promise.resolve(Buffer.from(url.slice(start), 'base64'))
  return { mime: found[1], content: { kind: 'bytes', size, read } }
}
