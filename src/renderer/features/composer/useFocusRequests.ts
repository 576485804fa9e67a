import { type RefObject, useEffect } from 'react'
import { useApp, useAppStore } from '../../store/useApp'
import { signals } from '../shell/signals'

/**
 * Gives the field the focus when its conversation is shown, whenever it is asked for, and when an answer begins by a
 * button that goes away with that. Of several panes only the active one takes it by itself.
 */
export function useFocusRequests(
  field: RefObject<HTMLTextAreaElement | null>,
  answering: boolean,
  conversationId: string,
): void {
  const store = useAppStore()
  const active = useApp((state) => state.activeTab === conversationId)
  useEffect(() => {
    if (store.getState().activeTab === conversationId && !isWalkingThroughTabs()) focusAtEnd(field.current)
    return signals.on('focus-composer', () => focusAtEnd(field.current), conversationId)
  }, [field, conversationId, store])
  useEffect(() => {
    if (answering && active && document.activeElement === document.body) focusAtEnd(field.current)
  }, [field, answering, active])
}

/** Puts the caret behind what is written; a field that has the focus keeps its caret where it is. */
export function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (field === null || document.activeElement === field) return
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
}

/** Somebody goes through the tabs with the arrow keys; taking the focus away would end that at the first step. */
function isWalkingThroughTabs(): boolean {
  return document.activeElement?.closest('[role="tablist"][data-walking]') instanceof Element
}
