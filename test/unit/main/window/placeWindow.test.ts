import { expect, it } from 'vitest'
import { placeWindow } from '@main/window/placeWindow'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const from = { x: 200, y: 100, width: 1180, height: 800 }

it('opens a step off the window that the tab stood in', () => {
  expect(placeWindow(from, { x: 300, y: 110 }, screen)).toEqual({ x: 232, y: 132, width: 860, height: 800 })
})

it('opens under the pointer where the tab was dropped outside its window', () => {
  expect(placeWindow(from, { x: 1450, y: 90 }, screen)).toEqual({ x: 1020, y: 70, width: 860, height: 800 })
})

it('opens whole on the screen that is meant', () => {
  const second = { x: 1920, y: -200, width: 1280, height: 700 }
  const dropped = placeWindow(from, { x: 3190, y: 480 }, second)
  expect(dropped).toEqual({ x: 1920 + 1280 - 860, y: -200, width: 860, height: 700 })
  expect(placeWindow(from, { x: 1921, y: -199 }, second)).toMatchObject({ x: 1920, y: -200 })
})

it('opens in a good size under the pointer where there is no window to come from', () => {
  expect(placeWindow(null, { x: 960, y: 100 }, screen)).toEqual({ x: 530, y: 80, width: 860, height: 760 })
})

it('is never too small to read in', () => {
  const small = placeWindow({ x: 0, y: 0, width: 300, height: 200 }, { x: 10, y: 10 }, screen)
  expect(small).toMatchObject({ width: 480, height: 400 })
})
