import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { useAppStore } from '../../store/useApp'
import { nextFrame, placeRow, rowOf } from './placeRow'

/** The list of messages for what works on it from beside: finding, the outline, going from question to question. */
export type ListView = {
  /** The element that scrolls; null before it is drawn. */
  element(): HTMLElement | null
  /**
   * Goes to a message, loading it and all behind it where needed, and resolves to its row once it is drawn; null when
   * it is not on the shown branch, or when the list was sent to another one since.
   */
  goTo(messageId: string): Promise<HTMLElement | null>
  /** Lets go of the end, when the list was scrolled in place of the reader. */
  release(): void
  /** Which message is read: the last one at the end, else the one at the upper edge. -1 for none. */
  readingIndex(): number
}

/** Space above a message that somebody was taken to, in pixels. */
const margin = 12
/** Pixels below the upper edge above which something begins that is being read. */
const readingLine = 64
/** Closer to the end than this, in pixels, the last message is the one that is read. */
const atEnd = 40

type ListViewParts = {
  conversationId: string
  scroller: RefObject<HTMLElement | null>
  virtualizer: RefObject<VirtualizerHandle | null>
  release: () => void
}

export function useListView({ conversationId, scroller, virtualizer, release }: ListViewParts): ListView {
  const store = useAppStore()
  return useMemo(() => {
    let goings = 0
    const messages = () => store.getState().threads[conversationId]?.messages ?? []
    return {
      element: () => scroller.current,
      release,
      readingIndex: () => {
        const list = virtualizer.current
        if (list === null) return -1
        const below = list.scrollSize - list.scrollOffset - list.viewportSize
        if (below <= atEnd) return messages().length - 1
        return list.findItemIndex(list.scrollOffset + readingLine)
      },
      goTo: async (messageId) => {
        const going = (goings += 1)
        if (!(await store.getState().loadUntil(conversationId, messageId))) return null
        release()
        // The list that has just grown is drawn with the next frame.
        await nextFrame()
        const [element, list] = [scroller.current, virtualizer.current]
        if (element === null || list === null) return null
        const indexOf = (): number => messages().findIndex(({ id }) => id === messageId)
        const isOver = (): boolean => going !== goings
        return placeRow({ scroller: element, list, indexOf, messageId, offset: -margin, isOver })
      },
    }
    // `release` only touches refs of the list.
    // eslint-disable-next-line react/exhaustive-deps
  }, [conversationId, scroller, virtualizer, store])
}

/** Goes where somebody asked to be taken from elsewhere, unless that is in view. */
export function useWantedMessage(list: ListView, wanted: { messageId: string } | null): void {
  // A conversation that is opened does not go where it was asked to go an hour ago.
  const known = useRef(wanted)
  useEffect(() => {
    if (known.current === wanted || wanted === null) return
    known.current = wanted
    const element = list.element()
    const row = element && rowOf(element, wanted.messageId)
    if (!element || !row || !isInView(row, element)) void list.goTo(wanted.messageId)
  }, [list, wanted])
}

/** Whether the beginning of a row is in view. */
function isInView(row: HTMLElement, scroller: HTMLElement): boolean {
  const { top, height } = scroller.getBoundingClientRect()
  const at = row.getBoundingClientRect().top - top
  return at >= 0 && at < height
}
