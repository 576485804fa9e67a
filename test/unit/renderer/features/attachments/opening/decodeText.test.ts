import { describe, expect, it } from 'vitest'
import { decodeText } from '@renderer/features/attachments/opening/decodeText'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const utf16 = (text: string, mark: [number, number], littleEndian: boolean): Uint8Array => {
  const data = new DataView(new ArrayBuffer(2 + 2 * text.length))
  mark.forEach((byte, at) => data.setUint8(at, byte))
  for (let at = 0; at < text.length; at += 1) data.setUint16(2 + 2 * at, text.charCodeAt(at), littleEndian)
  return new Uint8Array(data.buffer)
}

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('안녕 😀'), '안녕 😀'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, little end first', utf16('안녕 😀', [0xff, 0xfe], true), '안녕 😀'],
    ['UTF-16, big end first', utf16('안녕', [0xfe, 0xff], false), '안녕'],
    ['EUC-KR', bytes(0xbe, 0xc8, 0xb3, 0xe7, 0x21), '안녕!'],
    // A syllable that only Microsoft's code page 949 has.
    ['code page 949', bytes(0x8c, 0x63), '똠'],
    ['nothing', bytes(), ''],
    ['coloured output', new TextEncoder().encode('\x1b[31mred\x1b[0m\f\r\n'), '\x1b[31mred\x1b[0m\f\r\n'],
  ])('is read from %s', (_name, file, text) => {
    expect(decodeText(file)).toBe(text)
  })

  it.each([
    ['zeros', bytes(0x61, 0, 0x62)],
    ['UTF-16 without a mark', utf16('ab', [0x61, 0], true)],
    ['an archive', bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0)],
    ['bytes of no encoding', bytes(0xff, 0xff, 0xff)],
    ['half a UTF-16 pair', utf16('\ud83d', [0xff, 0xfe], true)],
    ['an odd byte at the end of UTF-16', bytes(0xff, 0xfe, 0x61, 0, 0x62)],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1)],
  ])('is not made of %s', (_name, file) => {
    expect(decodeText(file)).toBeNull()
  })
})
