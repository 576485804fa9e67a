/*
 * What a file is, by its first bytes: https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm, and for
 * PDF ISO 32000. A name and a type are only what somebody claims.
 */

const signatures: readonly { mime: string; at: number; bytes: string }[] = [
  { mime: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { mime: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { mime: 'image/gif', at: 0, bytes: 'GIF87a' },
  { mime: 'image/gif', at: 0, bytes: 'GIF89a' },
  { mime: 'image/webp', at: 8, bytes: 'WEBPVP' },
  { mime: 'image/avif', at: 4, bytes: 'ftypavif' },
  { mime: 'image/avif', at: 4, bytes: 'ftypavis' },
]

/** The type of an image that Chromium decodes, or null for anything else. */
export function imageType(bytes: Uint8Array): string | null {
  const found = signatures.find((one) => startsWith(bytes, one.bytes, one.at))
  return found?.mime ?? (isBitmap(bytes) ? 'image/bmp' : null)
}

/** Bytes within which the header of a PDF has to stand; many generators put something in front of it. */
const pdfHeaderWithin = 1024

export function isPdf(bytes: Uint8Array): boolean {
  const last = Math.min(pdfHeaderWithin, bytes.length)
  for (let at = 0; at < last; at += 1) if (startsWith(bytes, '%PDF-', at)) return true
  return false
}

/** `BM` alone begins many a text; a bitmap goes on with its own size and four bytes that are zero. */
function isBitmap(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'BM', 0) && startsWith(bytes, '\0\0\0\0', 6)
}

function startsWith(bytes: Uint8Array, wanted: string, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted.charCodeAt(index)) return false
  }
  return true
}
