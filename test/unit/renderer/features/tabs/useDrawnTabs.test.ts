import { expect, test } from 'vitest'
import { drawnAround } from '@renderer/features/tabs/useDrawnTabs'

test('the tabs within reach of the active one are drawn, and all of them in the end', () => {
  expect(drawnAround(50, 12, 100)).toEqual([38, 63])
  expect(drawnAround(99, 12, 100)).toEqual([87, 100])
  expect(drawnAround(50, 50, 100)).toEqual([0, 100])
  expect(drawnAround(0, 12, 3)).toEqual([0, 3])
})

test('without an active one they begin at the left', () => {
  expect(drawnAround(-1, 12, 100)).toEqual([0, 12])
  expect(drawnAround(-1, 12, 0)).toEqual([0, 0])
})
