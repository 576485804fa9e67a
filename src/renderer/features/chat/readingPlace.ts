import type { VirtualizerHandle } from 'virtua'
import type { Message } from '@shared/model/message'

/** The row at the upper edge, and how far it is scrolled past, in pixels. */
export type Place = { index: number; offset: number }

export function placeOf(list: VirtualizerHandle): Place {
  const index = list.findItemIndex(list.scrollOffset)
  return { index, offset: list.scrollOffset - list.getItemOffset(index) }
}

/**
 * Where the row at the upper edge is in a branch that took the place of another one: the same message, or the one that
 * stands in its place, or the nearest above it that both have. Null when the two have nothing in common there.
 */
export function samePlace(
  messages: readonly Message[],
  before: readonly Message[],
  place: { index: number } | null,
): number | null {
  if (place === null) return null
  for (let index = place.index; index >= 0; index -= 1) {
    const old = before[index]
    if (old === undefined) continue
    const same = messages.findIndex(({ id }) => id === old.id)
    if (same >= 0) return same
    const instead = messages.findIndex(({ parentId }) => parentId === old.parentId)
    if (instead >= 0) return instead
  }
  return null
}
