import { type RefObject, useEffect } from 'react'
import { signals } from '../shell/signals'

/** Gives the field the focus when its conversation is shown and whenever it is asked for. */
export function useFocusRequests(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    if (!isWalkingThroughTabs()) focusAtEnd(field.current)
    return signals.on('focus-composer', () => focusAtEnd(field.current))
  }, [field])
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (field === null || document.activeElement === field) return
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
}

/** Somebody goes through the tabs with the arrow keys; taking the focus away would end that at the first step. */
function isWalkingThroughTabs(): boolean {
  const active = document.activeElement
  return active !== null && active.matches(':focus-visible') && active.closest('[role="tablist"]') !== null
}
