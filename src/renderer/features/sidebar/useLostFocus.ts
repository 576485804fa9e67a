import { useEffect, useRef } from 'react'
import { isItem, type Row } from './rows'
import { successorOf } from './successor'

type LostFocus = {
  rows: readonly Row[]
  /** The item that had the focus last. */
  focused: string | null
  /** Whether a menu or a dialog about an item is open: it gives the focus back when it closes, perhaps to what is gone. */
  covered: boolean
  focusItem: (id: string) => void
  /** For when nothing is left to go on with. */
  focusList: () => void
}

/**
 * Hands the focus on when the item that has it leaves the list (archived, moved, deleted): it would fall to nowhere, and
 * the keyboard with it. Nothing is taken from whatever else has the focus.
 */
export function useLostFocus({ rows, focused, covered, focusItem, focusList }: LostFocus): void {
  const before = useRef(rows)
  /** What is to get the focus in place of what is gone; its `id` is null where nothing is left. */
  const heir = useRef<{ id: string | null } | null>(null)
  const latest = useRef({ focusItem, focusList })
  useEffect(() => void (latest.current = { focusItem, focusList }))
  useEffect(() => {
    const known = before.current
    before.current = rows
    const lost = heir.current === null ? focused : heir.current.id
    if (lost !== null && known !== rows && has(known, lost) && !has(rows, lost)) {
      heir.current = { id: successorOf(lost, idsOf(known), idsOf(rows)) }
    }
    if (heir.current === null || covered) return
    // What has closed gives the focus back behind this.
    const frame = requestAnimationFrame(() => {
      const next = heir.current
      heir.current = null
      if (next === null || document.activeElement !== document.body) return
      if (next.id === null) latest.current.focusList()
      else latest.current.focusItem(next.id)
    })
    return () => cancelAnimationFrame(frame)
  }, [rows, focused, covered])
}

function has(rows: readonly Row[], id: string): boolean {
  return rows.some((row) => isItem(row) && row.id === id)
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.filter(isItem).map(({ id }) => id)
}
