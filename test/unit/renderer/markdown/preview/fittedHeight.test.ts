import { expect, it } from 'vitest'
import { firstHeight, fittedHeight } from '@renderer/markdown/preview/fittedHeight'

it('a frame takes the height of its content, within bounds', () => {
  expect(fittedHeight(320, 200.2)).toBe(201)
  expect(fittedHeight(320, 5)).toBe(80)
  expect(fittedHeight(320, 1e9)).toBe(640)
  expect(fittedHeight(320, -1)).toBe(80)
})

it('a page that is always a little higher than its frame does not make it grow for ever', () => {
  let height = 320
  const seen = new Set<number>()
  for (let step = 0; step < 100; step += 1) {
    height = fittedHeight(height, height + 40)
    seen.add(height)
  }
  expect(height).toBeLessThanOrEqual(640)
  expect(seen.size).toBeLessThan(10)
  expect(fittedHeight(320, 324)).toBe(320)
})

it('a drawing says its height in its first tag', () => {
  expect(firstHeight('svg', '<svg width="10" height="200">')).toBe(232)
  expect(firstHeight('svg', '<svg viewBox="0 0 100 300"><rect height="5"/></svg>')).toBe(332)
  expect(firstHeight('svg', '<svg height="100%">')).toBe(320)
  expect(firstHeight('svg', 'nothing')).toBe(320)
  expect(firstHeight('html', '<svg height="200">')).toBe(320)
})
