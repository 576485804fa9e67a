import { expect, test } from 'vitest'
import { noteRecent, readRecent } from '@renderer/features/palette/recentEntries'

function storage(initial: string | null = null) {
  const kept = { text: initial }
  return {
    kept,
    getItem: () => kept.text,
    setItem: (_key: string, text: string) => void (kept.text = text),
  }
}

test('the last used comes first, and each once', () => {
  const place = storage()
  for (const key of ['a', 'b', 'a', 'c']) noteRecent(key, place)
  expect(readRecent(place)).toEqual(['c', 'a', 'b'])
})

test('only so many are kept', () => {
  const place = storage()
  for (let index = 0; index < 100; index += 1) noteRecent(`key ${index}`, place)
  expect(readRecent(place)).toHaveLength(30)
})

test.each(['{', '{"a":1}', '[1, null]', 'null'])('damaged (%s), it is as good as empty', (text) => {
  expect(readRecent(storage(text))).toEqual([])
})

test('a storage that fails costs the memory and nothing else', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(() => noteRecent('a', full)).not.toThrow()
})
