import { useEffect, useMemo, useState } from 'react'
import type { OutlineQuestion } from '@shared/contract/conversations'
import type { Thread } from '../../store/messages/thread'
import { useAppStore } from '../../store/useApp'
import type { ListView } from '../chat/useListView'
import { type OutlineRow, outlineRows, questionAt } from './outlineRows'

/** The outline of a conversation, which question is being read, and what to do as the list is scrolled. */
export function useOutline(
  conversationId: string,
  thread: Thread,
  list: ListView,
): { rows: readonly OutlineRow[] | null; reading: string | null } {
  const store = useAppStore()
  const { messages, revision } = thread
  const [questions, setQuestions] = useState<readonly OutlineQuestion[] | null>(null)
  const [index, setIndex] = useState(() => list.readingIndex())
  const lastId = messages.at(-1)?.id
  useEffect(() => {
    let outdated = false
    void store
      .getState()
      .readOutline(conversationId)
      .then((read) => outdated || read === null || setQuestions(read))
    return () => {
      outdated = true
    }
    // Also when the branch became another one or has grown.
  }, [store, conversationId, revision, lastId])
  useEffect(() => {
    const element = list.element()
    let waiting = 0
    // Once a frame, however often the list says that it moved.
    const look = (): void => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0
        setIndex(list.readingIndex())
      })
    }
    look()
    element?.addEventListener('scroll', look, { passive: true })
    return () => {
      element?.removeEventListener('scroll', look)
      cancelAnimationFrame(waiting)
    }
  }, [list, lastId])
  const reading = questionAt(messages, index)
  const rows = useMemo(
    () => questions && outlineRows(questions, messages, reading),
    [questions, messages, reading],
  )
  return { rows, reading }
}
