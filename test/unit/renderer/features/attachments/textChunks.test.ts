import { expect, it } from 'vitest'
import { textChunks } from '@renderer/features/attachments/textChunks'

it('leaves a short text as it is', () => {
  expect(textChunks('a\nb')).toEqual(['a\nb'])
  expect(textChunks('')).toEqual([''])
})

it('cuts between lines, where the break is not drawn twice', () => {
  const lines = Array.from({ length: 3000 }, (_line, index) => `line ${index}`)
  const chunks = textChunks(lines.join('\n'))
  expect(chunks.length).toBeGreaterThan(1)
  expect(chunks.join('\n').split('\n')).toEqual(lines)
})

it('cuts one endless line, and no character in it', () => {
  const text = `x${'😀'.repeat(20_000)}`
  const chunks = textChunks(text)
  expect(chunks.length).toBeGreaterThan(1)
  expect(chunks.join('')).toBe(text)
  expect(chunks.every((chunk) => !/\p{Surrogate}/u.test(chunk))).toBe(true)
})

it('keeps empty lines, however many stand together', () => {
  const text = '\n'.repeat(20_000)
  expect(textChunks(text).join('\n')).toBe(text)
})
