import { describe, expect, it } from 'vitest'
import { emptyDocument } from '@renderer/markdown/parse/markdownDocument'
import { createSliceReader } from '@renderer/markdown/parse/sliceReader'

const text = 'Some words in a paragraph that is not long.\n\n'.repeat(4_000)

/** How many characters each slice of a page's first text gets through, on a machine whose every look takes a millisecond. */
function slices(): number[] {
  let time = 0
  const read = createSliceReader(() => (time += 1))
  const lengths: number[] = []
  for (let document = emptyDocument; lengths.length === 0 || document.pending;) {
    const before = document.cursor.flow.start
    document = read(document, text, true)
    lengths.push(document.cursor.flow.start - before)
  }
  return lengths
}

describe('reading in slices', () => {
  it('begins with short ones, for code that has not run yet, and grows to the full length', () => {
    const lengths = slices()
    const full = Math.max(...lengths)
    expect(lengths[0]).toBeLessThan(full / 2)
    expect(lengths[2]).toBeLessThan(full)
    expect(lengths.at(-2)).toBe(full)
  })

  it('gets to the end', () => {
    expect(slices().reduce((sum, length) => sum + length, 0)).toBe(text.length)
  })
})
