import { expect, it } from 'vitest'
import { placeQuickWindow, resizeQuickWindow } from '@main/quick/placeQuickWindow'

const screen = { x: 1920, y: -100, width: 1600, height: 1000 }

it('opens in the middle of the upper third of its screen', () => {
  expect(placeQuickWindow(screen)).toEqual({ x: 1920 + 480, y: 120, width: 640, height: 120 })
  expect(placeQuickWindow({ x: 0, y: 0, width: 500, height: 800 })).toMatchObject({ x: 0, width: 500 })
})

it.each([
  [300, 300],
  [1, 96],
  [10_000, 650],
])('of %i pixels becomes %i high', (wished, height) => {
  const now = placeQuickWindow(screen)
  expect(resizeQuickWindow(now, wished, screen)).toEqual({ ...now, height })
})
