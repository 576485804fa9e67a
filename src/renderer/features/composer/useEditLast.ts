import type { KeyboardEvent } from 'react'
import type { UserMessage } from '@shared/model/message'
import { useAppStore } from '../../store/useApp'

/**
 * Arrow-up in an empty composer goes back to what was written last: a message that still waits, else the last one that
 * was sent. Nothing while the field has a text, in which the key moves the caret, or while something is being composed.
 */
export function useEditLast(conversationId: string): (event: KeyboardEvent<HTMLTextAreaElement>) => void {
  const store = useAppStore()
  return (event) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey, nativeEvent, currentTarget } = event
    if (key !== 'ArrowUp' || shiftKey || ctrlKey || altKey || metaKey) return
    if (event.defaultPrevented || nativeEvent.isComposing || currentTarget.value !== '') return
    const { files, mentions, queues, threads, typeQueued, startEdit, bringIntoView } = store.getState()
    const hasMore = (files[conversationId]?.length ?? 0) > 0 || (mentions[conversationId]?.length ?? 0) > 0
    if (hasMore) return
    const waiting = queues[conversationId]?.messages.at(-1)
    const asked = threads[conversationId]?.messages.findLast((one): one is UserMessage => one.role === 'user')
    if (waiting !== undefined) typeQueued(waiting.id, waiting.text)
    else if (asked !== undefined) {
      startEdit(asked, 'composer')
      // It may be far above, and not drawn.
      bringIntoView(conversationId, asked.id)
    } else return
    event.preventDefault()
  }
}
