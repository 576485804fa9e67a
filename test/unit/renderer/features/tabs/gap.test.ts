import { expect, test } from 'vitest'
import { allowedGap, gapAt, indexAtGap } from '@renderer/features/tabs/gap'

const boxes = [0, 100, 200].map((left) => ({ left, width: 100 }))

test('the gap is between the two middles that a point lies between', () => {
  expect([-5, 49, 51, 149, 151, 900].map((x) => gapAt(boxes, x))).toEqual([0, 0, 1, 1, 2, 3])
})

test('a tab stays among its own kind', () => {
  // Two pinned ones of five.
  expect(allowedGap(5, 0, 2, 5)).toBe(2)
  expect(allowedGap(0, 4, 2, 5)).toBe(2)
  expect(allowedGap(3, 4, 2, 5)).toBe(3)
})

test('beside itself there is nothing to be moved', () => {
  expect(allowedGap(2, 2, 0, 5)).toBeNull()
  expect(allowedGap(3, 2, 0, 5)).toBeNull()
  // The only pinned one has nowhere to go.
  expect(allowedGap(4, 0, 1, 5)).toBeNull()
})

test('what is put down farther right moves up by the place it left', () => {
  expect(indexAtGap(3, 0)).toBe(2)
  expect(indexAtGap(1, 4)).toBe(1)
})
