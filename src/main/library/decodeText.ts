/**
 * A text file of anybody's: UTF-8, UTF-16 where a byte order mark says so (what Windows calls Unicode), else the Korean
 * code page 949 that older programs wrote, if all of it can be read as that. Without the mark.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes)
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes)
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'euc-kr') ?? new TextDecoder().decode(bytes)
}

/** Null for bytes that mean nothing in this encoding (`euc-kr` is the code page 949: https://encoding.spec.whatwg.org). */
export function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'euc-kr'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
