import type { Rectangle } from 'electron'

/** Pixels at 100 %. */
const width = 640
const leastHeight = 96
const firstHeight = 120

/** The part of the screen above the window, and the most of it that the window takes. */
const above = 0.22
const most = 0.65

/** Where the quick question opens: in the middle, in the upper third, on the screen that is meant. */
export function placeQuickWindow(workArea: Rectangle): Rectangle {
  return {
    x: workArea.x + Math.round((workArea.width - Math.min(width, workArea.width)) / 2),
    y: workArea.y + Math.round(workArea.height * above),
    width: Math.min(width, workArea.width),
    height: firstHeight,
  }
}

/** The window as high as its page wants it, as far as the screen allows; its upper edge stays. */
export function resizeQuickWindow(now: Rectangle, height: number, workArea: Rectangle): Rectangle {
  const limit = Math.max(leastHeight, Math.floor(workArea.height * most))
  return { ...now, height: Math.min(Math.max(height, leastHeight), limit) }
}
