/** Byte order marks; `TextDecoder` takes them out of the text itself. */
const marks: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/**
 * A file's text, or null when it is none. A byte order mark decides; without one it is UTF-8, and else what Korean office
 * programs on Windows write: EUC-KR, which in the Encoding Standard includes Microsoft's code page 949. Bytes that are
 * not allowed in an encoding rule it out, because a wrong guess would send nonsense to a model that bills for it.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const mark = marks.find(({ bytes: wanted }) => wanted.every((byte, at) => bytes[at] === byte))
  const encodings = mark ? [mark.encoding] : ['utf-8', 'euc-kr']
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text !== null) return isReadable(text) ? text : null
  }
  return null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters that stand in texts: backspace to carriage return, and the escape of coloured logs. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const binary = /[\0-\x07\x0e-\x1a\x1c-\x1f]/

/** Programs and archives are full of characters that no text has; a form feed or a coloured log has a few of its own. */
function isReadable(text: string): boolean {
  return !binary.test(text)
}
