/** A place for a pane. Its key stays when another conversation takes the place, and with it the place's width. */
export type Slot = { key: number; id: string }

/**
 * The slots for these panes. A conversation keeps its slot wherever it goes; where as many are shown as before, a new one
 * takes over that of the one it replaced.
 */
export function slotsFor(before: readonly Slot[], panes: readonly string[]): readonly Slot[] {
  const isReplaced = before.length === panes.length
  let next = before.reduce((most, { key }) => Math.max(most, key), -1) + 1
  return panes.map((id, index) => {
    const own = before.find((slot) => slot.id === id)
    if (own !== undefined) return own
    const left = before[index]
    const isFree = isReplaced && left !== undefined && !panes.includes(left.id)
    return { key: isFree ? left.key : next++, id }
  })
}
