import { type RefObject, useEffect } from 'react'
import { signals } from '../shell/signals'

/**
 * Gives the field the focus when its conversation is shown, whenever it is asked for, and when an answer begins by a
 * button that goes away with that.
 */
export function useFocusRequests(field: RefObject<HTMLTextAreaElement | null>, answering: boolean): void {
  useEffect(() => {
    if (!isWalkingThroughTabs()) focusAtEnd(field.current)
    return signals.on('focus-composer', () => focusAtEnd(field.current))
  }, [field])
  useEffect(() => {
    if (answering && document.activeElement === document.body) focusAtEnd(field.current)
  }, [field, answering])
}

/** Puts the caret behind what is written; a field that has the focus keeps its caret where it is. */
export function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (field === null || document.activeElement === field) return
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
}

/** Somebody goes through the tabs with the arrow keys; taking the focus away would end that at the first step. */
function isWalkingThroughTabs(): boolean {
  const active = document.activeElement
  return active !== null && active.matches(':focus-visible') && active.closest('[role="tablist"]') !== null
}
