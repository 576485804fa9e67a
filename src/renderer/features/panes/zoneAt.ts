type Box = Pick<DOMRect, 'left' | 'width'>

/** A half of a pane in which a tab can be put down: its place among the panes, and where it is, in pixels of the window. */
export type Zone = Box & { at: number; side: 'left' | 'right' }

/** The half that a point is in; null beside all of them. `panes` are those in view, from left to right. */
export function zoneAt(panes: readonly Box[], x: number): Zone | null {
  const index = panes.findIndex(({ left, width }) => x >= left && x < left + width)
  const pane = panes[index]
  if (pane === undefined) return null
  const width = pane.width / 2
  const middle = pane.left + width
  return x < middle
    ? { at: index, side: 'left', left: pane.left, width }
    : { at: index + 1, side: 'right', left: middle, width }
}
