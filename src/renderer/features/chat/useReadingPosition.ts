import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { CacheSnapshot, VirtualizerHandle } from 'virtua'
import type { Message } from '@shared/model/message'
import type { ScrollMemory } from './scrollMemory'

/** Closer to the end than this, in pixels, counts as being there: a wheel's last notch rarely lands exactly. */
const atEnd = 40
/** Farther than this from the end, a way back is offered. */
const farAway = 240

type ReadingPositionInput = {
  conversationId: string
  messages: readonly Message[]
  memory: ScrollMemory
  scroller: RefObject<HTMLDivElement | null>
  virtualizer: RefObject<VirtualizerHandle | null>
}

export type ReadingPositionControl = {
  /** Whether the reader is far enough from the end to be offered a way back. */
  away: boolean
  /** The heights measured when the conversation was last shown, if they still fit. */
  heights: CacheSnapshot | null
  onScroll(): void
  toEnd(): void
  /** Whether the first position has been taken; before that, the distance to the top means nothing. */
  placed(): boolean
}

/**
 * Opens a conversation where it was left, or at its end, and stays at the end while text arrives until the reader
 * scrolls up. Following works on the finished layout of each frame, so the end never lags behind the text.
 */
export function useReadingPosition(input: ReadingPositionInput): ReadingPositionControl {
  const { conversationId, messages, memory, scroller, virtualizer } = input
  const [start] = useState(() => memory.get(conversationId) ?? null)
  const [away, setAway] = useState(false)
  const following = useRef(start === null)
  const lastTop = useRef(0)
  const placed = useRef(false)
  const shown = useRef(messages)
  useLayoutEffect(() => {
    shown.current = messages
  })

  useLayoutEffect(() => {
    const element = scroller.current
    const list = virtualizer.current
    const content = element?.firstElementChild
    if (!element || !list || !content) return
    const index = start === null ? -1 : shown.current.findIndex(({ id }) => id === start.messageId)
    if (start !== null && index >= 0) list.scrollToIndex(index, { align: 'start', offset: start.offset })
    else {
      following.current = true
      list.scrollToIndex(shown.current.length - 1, { align: 'end' })
    }
    const follow = new ResizeObserver(() => {
      if (!following.current) return
      element.scrollTop = element.scrollHeight
      lastTop.current = element.scrollTop
      placed.current = true
    })
    follow.observe(element)
    follow.observe(content)
    return () => {
      follow.disconnect()
      const top = list.scrollOffset
      const first = list.findItemIndex(top)
      const message = shown.current[first]
      if (following.current || message === undefined) memory.delete(conversationId)
      else {
        memory.set(conversationId, {
          messageId: message.id,
          offset: top - list.getItemOffset(first),
          heights: list.cache,
          count: shown.current.length,
        })
      }
    }
  }, [conversationId, memory, scroller, virtualizer, start])

  // Somebody who sends a message wants to see it, wherever they were reading.
  const lastId = messages.at(-1)?.id
  const knownLast = useRef(lastId)
  useLayoutEffect(() => {
    if (knownLast.current === lastId) return
    knownLast.current = lastId
    toEnd()
  })

  function toEnd(): void {
    following.current = true
    setAway(false)
    virtualizer.current?.scrollToIndex(shown.current.length - 1, { align: 'end' })
  }

  return {
    away,
    heights: start !== null && start.count === messages.length ? start.heights : null,
    toEnd,
    placed: () => placed.current,
    onScroll: () => {
      const element = scroller.current
      if (element === null) return
      const below = element.scrollHeight - element.scrollTop - element.clientHeight
      if (below <= atEnd) following.current = true
      else if (element.scrollTop < lastTop.current - 1) following.current = false
      lastTop.current = element.scrollTop
      placed.current = true
      setAway(!following.current && below > farAway)
    },
  }
}
