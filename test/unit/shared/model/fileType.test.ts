import { expect, it } from 'vitest'
import { imageType, isPdf } from '@shared/model/fileType'
import { png } from '../../../support/files/images'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

it.each([
  ['image/png', png(1, 1)],
  ['image/jpeg', bytes('\xff\xd8\xff\xe0')],
  ['image/gif', bytes('GIF89a')],
  ['image/gif', bytes('GIF87a')],
  ['image/webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
  ['image/avif', bytes('\0\0\0\x1cftypavif')],
  ['image/bmp', bytes('BM\x46\x01\0\0\0\0\0\0\x36')],
])('%s is known by its first bytes', (mime, file) => {
  expect(imageType(file)).toBe(mime)
})

it.each([
  ['nothing', ''],
  ['the beginning of a PNG', '\x89PN'],
  ['a text that begins like a bitmap', 'BMW is a maker of cars'],
  ['HEIC', '\0\0\0\x1cftypheic'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['PDF', '%PDF-1.7'],
])('%s is no image', (_name, text) => {
  expect(imageType(bytes(text))).toBeNull()
})

it('knows a PDF whose header stands a little further in', () => {
  expect(isPdf(bytes('%PDF-1.7\n'))).toBe(true)
  expect(isPdf(bytes(`${'x'.repeat(1000)}%PDF-1.4`))).toBe(true)
  expect(isPdf(bytes(`${'x'.repeat(1024)}%PDF-1.4`))).toBe(false)
  expect(isPdf(bytes('%PDF'))).toBe(false)
})
