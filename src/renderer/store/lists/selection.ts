/*
 * Which conversations of a list are selected. Pure: a list is its IDs in the order in which they are shown.
 */

export type Selection = {
  readonly selected: ReadonlySet<string>
  /** Where a range begins; null while nothing was selected. */
  readonly anchor: string | null
}

export const nothingSelected: Selection = { selected: new Set(), anchor: null }

/** Ctrl+click: takes one in or out, and leaves the others. */
export function toggled({ selected }: Selection, id: string): Selection {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next.size === 0 ? nothingSelected : { selected: next, anchor: id }
}

/** Shift+click: all from the anchor to this one, in place of the range before. Without an anchor it begins at `from`. */
export function extended(
  { anchor }: Selection,
  id: string,
  ids: readonly string[],
  from: string | null,
): Selection {
  const start = anchor ?? from ?? id
  const [a, b] = [ids.indexOf(start), ids.indexOf(id)]
  if (b < 0) return { selected: new Set([id]), anchor: id }
  if (a < 0) return { selected: new Set([id]), anchor: id }
  return { selected: new Set(ids.slice(Math.min(a, b), Math.max(a, b) + 1)), anchor: start }
}

/** Those that are no longer there leave it; the same object when none is. */
export function withoutGone(selection: Selection, gone: ReadonlySet<string>): Selection {
  const left = [...selection.selected].filter((id) => !gone.has(id))
  if (left.length === selection.selected.size) return selection
  if (left.length === 0) return nothingSelected
  const { anchor } = selection
  return { selected: new Set(left), anchor: anchor !== null && gone.has(anchor) ? null : anchor }
}
