import { type RefObject, useEffect, useState } from 'react'
import type { Message } from '@shared/model/message'
import { rowIdAt } from '../copy/selectedRows'

const none: readonly number[] = []

/**
 * The rows in which a selection begins and ends, by index: they stay in the page when they are scrolled out of view. The
 * rows between them need not; a selection is a matter of its two ends, and copying reads the texts from the store.
 */
export function useSelectedRows(
  scroller: RefObject<HTMLElement | null>,
  messages: readonly Message[],
): readonly number[] {
  const [ends, setEnds] = useState<string>('')
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection()
      const list = scroller.current
      if (list === null || selection === null || selection.isCollapsed) return setEnds('')
      const ids = [selection.anchorNode, selection.focusNode].flatMap((node) => rowIdAt(list, node) ?? [])
      // As one text: equal ends draw nothing, however often the pointer moves.
      setEnds(ids.join(' '))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [scroller])
  if (ends === '') return none
  const wanted = ends.split(' ')
  return messages.flatMap(({ id }, index) => (wanted.includes(id) ? [index] : []))
}
