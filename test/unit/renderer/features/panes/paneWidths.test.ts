import { expect, it } from 'vitest'
import { storedWidths, storeWidths } from '@renderer/features/panes/paneWidths'

function storage() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

it('remembers the widths of each number of panes by itself', () => {
  const kept = storage()
  expect(storedWidths(2, kept)).toBeNull()
  storeWidths([60, 40], kept)
  storeWidths([20, 30, 50], kept)
  expect(storedWidths(2, kept)).toEqual([60, 40])
  expect(storedWidths(3, kept)).toEqual([20, 30, 50])
  expect(storedWidths(4, kept)).toBeNull()
})

it.each(['', '{', 'null', '[60]', '[60,"40"]', '[100,0]', '[-20,120]', '[null,40]'])(
  'takes %j, which is no widths of two panes, for none',
  (stored) => {
    const kept = storage()
    storeWidths([60, 40], kept)
    for (const key of kept.kept.keys()) kept.kept.set(key, stored)
    expect(storedWidths(2, kept)).toBeNull()
  },
)
