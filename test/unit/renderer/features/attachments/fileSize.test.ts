import { expect, it } from 'vitest'
import { fileSize } from '@renderer/features/attachments/fileSize'

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1449, '1.4 kB'],
  [15_499, '15 kB'],
  [52_428_800, '52 MB'],
  [5_000_000_000, '5,000 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(fileSize(bytes, 'en')).toBe(text)
})

it('speaks Korean', () => {
  expect(fileSize(12, 'ko')).toBe('12바이트')
  expect(fileSize(2_300_000, 'ko')).toBe('2.3MB')
})
