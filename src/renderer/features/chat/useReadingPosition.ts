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
  /** Grows when another branch took the place of the shown one. */
  revision: number
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
  const { conversationId, messages, revision, memory, scroller, virtualizer } = input
  const [start] = useState(() => memory.get(conversationId) ?? null)
  const [away, setAway] = useState(false)
  const following = useRef(start === null)
  const lastTop = useRef(0)
  const placed = useRef(false)
  const shown = useRef(messages)
  const top = useRef<Place | null>(null)
  const knownRevision = useRef(revision)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = messages
    if (knownRevision.current === revision) return
    knownRevision.current = revision
    // Somebody who looks at another variant stays where they are, and so does one who was at the end.
    following.current = false
    const index = samePlace(messages, before, top.current)
    if (top.current === null || index === null) return toEnd()
    virtualizer.current?.scrollToIndex(index, { align: 'start', offset: top.current.offset })
    // Where the other branch is shorter that is its end, and what streams there is followed.
    requestAnimationFrame(look)
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
      const place = placeOf(list)
      const message = shown.current[place.index]
      if (following.current || message === undefined) memory.delete(conversationId)
      else {
        memory.set(conversationId, {
          messageId: message.id,
          offset: place.offset,
          heights: list.cache,
          count: shown.current.length,
        })
      }
    }
  }, [conversationId, memory, scroller, virtualizer, start])

  // Somebody who sends a message wants to see it, wherever they were reading.
  const lastId = messages.at(-1)?.id
  const knownLast = useRef({ lastId, revision })
  useLayoutEffect(() => {
    const known = knownLast.current
    knownLast.current = { lastId, revision }
    if (known.lastId !== lastId && known.revision === revision) toEnd()
  })

  function toEnd(): void {
    following.current = true
    setAway(false)
    virtualizer.current?.scrollToIndex(shown.current.length - 1, { align: 'end' })
  }

  /** Takes note of where the reader is now. */
  function look(): void {
    const element = scroller.current
    if (element === null) return
    const below = element.scrollHeight - element.scrollTop - element.clientHeight
    if (below <= atEnd) following.current = true
    else if (element.scrollTop < lastTop.current - 1) following.current = false
    lastTop.current = element.scrollTop
    placed.current = true
    top.current = virtualizer.current && placeOf(virtualizer.current)
    setAway(!following.current && below > farAway)
  }

  return {
    away,
    heights: start !== null && start.count === messages.length ? start.heights : null,
    toEnd,
    placed: () => placed.current,
    onScroll: look,
  }
}

/** The row at the upper edge, and how far it is scrolled past, in pixels. */
type Place = { index: number; offset: number }

function placeOf(list: VirtualizerHandle): Place {
  const index = list.findItemIndex(list.scrollOffset)
  return { index, offset: list.scrollOffset - list.getItemOffset(index) }
}

/**
 * Where the row at the upper edge is in a branch that took the place of another one: the same message, or the one that
 * stands in its place, or the nearest above it that both have. Null when the two have nothing in common there.
 */
export function samePlace(
  messages: readonly Message[],
  before: readonly Message[],
  place: { index: number } | null,
): number | null {
  if (place === null) return null
  for (let index = place.index; index >= 0; index -= 1) {
    const old = before[index]
    if (old === undefined) continue
    const same = messages.findIndex(({ id }) => id === old.id)
    if (same >= 0) return same
    const instead = messages.findIndex(({ parentId }) => parentId === old.parentId)
    if (instead >= 0) return instead
  }
  return null
}
