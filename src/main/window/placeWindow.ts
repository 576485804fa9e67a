import type { Point, Rectangle } from 'electron'
import { smallestWindow } from './windowState'

/** Pixels that a window stands off the one it came from, so that both title bars can be seen. */
const step = 32
/** A window that a tab was moved to has no list beside the conversation. */
const ownWidth = 860

/**
 * Where a window opens that a tab is moved to: under the pointer when the tab was dropped outside its window, else a step
 * off that window; whole on the screen that is meant.
 * @param from the window that the tab stood in; null when it has none, as from a menu without windows
 */
export function placeWindow(from: Rectangle | null, pointer: Point, workArea: Rectangle): Rectangle {
  const size = {
    width: Math.min(ownWidth, from?.width ?? ownWidth, workArea.width),
    height: Math.min(from?.height ?? 760, workArea.height),
  }
  const dropped = from === null || !contains(from, pointer)
  const wished = dropped
    ? { x: pointer.x - Math.round(size.width / 2), y: pointer.y - 20 }
    : { x: from.x + step, y: from.y + step }
  return {
    x: clamp(wished.x, workArea.x, workArea.x + workArea.width - size.width),
    y: clamp(wished.y, workArea.y, workArea.y + workArea.height - size.height),
    width: Math.max(size.width, smallestWindow.width),
    height: Math.max(size.height, smallestWindow.height),
  }
}

function contains(area: Rectangle, { x, y }: Point): boolean {
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
