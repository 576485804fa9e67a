import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CacheSnapshot, VirtualizerHandle } from 'virtua'
import type { Thread } from '../../store/messages/thread'
import { type StoredPosition, storedPosition, storePosition } from '../../store/readingPosition'
import { placeRow } from './placeRow'
import { type Place, placeOf, samePlace } from './readingPlace'
import type { ReadingPosition, ScrollMemory } from './scrollMemory'
import { isSelectingIn, onTurnAway } from './turningAway'
import { keepWordInPlace, type WordInPlace } from './wordInPlace'

/** Closer to the end than this, in pixels, counts as being there: a wheel's last notch rarely lands exactly. */
const atEnd = 40
/** Farther than this from the end, a way back is offered. */
const farAway = 240
/** Milliseconds of rest after which a place is worth keeping. */
const restMs = 400

type ReadingPositionInput = {
  conversationId: string
  thread: Pick<Thread, 'messages' | 'revision' | 'asked'>
  memory: ScrollMemory
  scroller: RefObject<HTMLDivElement | null>
  virtualizer: RefObject<VirtualizerHandle | null>
}

export type ReadingPositionControl = {
  /** Whether the reader is far enough from the end to be offered a way back. */
  away: boolean
  /** The last message that there was when the reader left the end; null for one who is there. */
  left: string | null
  /** The heights measured when the conversation was last shown, if they still fit. */
  heights: CacheSnapshot | null
  onScroll(): void
  toEnd(): void
  /** Lets go of the end, before the reader is taken to another place. */
  release(): void
  /** Whether the first position has been taken; before that, the distance to the top means nothing. */
  placed(): boolean
}

/**
 * Opens a conversation where it was left, or at its end, and stays at the end while text arrives until the reader
 * scrolls up or selects something. Following works on the finished layout of each frame, so the end never lags behind the
 * text and nothing is laid out twice.
 */
export function useReadingPosition(input: ReadingPositionInput): ReadingPositionControl {
  const { conversationId, thread, memory, scroller, virtualizer } = input
  const { messages, revision, asked } = thread
  const [start] = useState(() => beginning(conversationId, thread, memory))
  const [away, setAway] = useState(false)
  const [left, setLeft] = useState(start?.lastId ?? null)
  const leftAt = useRef(left)
  const following = useRef(start === null)
  const turnedAway = useRef(false)
  /** Whether the end is not followed for the moment, because something is selected. */
  const held = useRef(false)
  /** Whether the reader was taken to another place, which the one to begin with must not take them back from. */
  const sentAway = useRef(false)
  const lastTop = useRef(0)
  const placed = useRef(false)
  const shown = useRef(messages)
  const top = useRef<Place | null>(null)
  const word = useRef<WordInPlace>(null)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const kept = useRef(start !== null)

  const follow = (next: boolean): void => {
    turnedAway.current = false
    if (following.current === next) return
    following.current = next
    leftAt.current = next ? null : (shown.current.at(-1)?.id ?? null)
    setLeft(leftAt.current)
  }

  const knownRevision = useRef(revision)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = messages
    if (knownRevision.current === revision) return
    knownRevision.current = revision
    // Somebody who looks at another variant stays where they are, and so does one who was at the end.
    const index = samePlace(messages, before, top.current)
    if (top.current === null || index === null) return toEnd()
    follow(false)
    virtualizer.current?.scrollToIndex(index, { align: 'start', offset: top.current.offset })
    // Where the other branch is shorter that is its end, and what streams there is followed.
    requestAnimationFrame(look)
  })

  // Somebody who asks wants to see what comes of it, wherever they were reading.
  const knownAsked = useRef(asked)
  useLayoutEffect(() => {
    if (knownAsked.current === asked) return
    knownAsked.current = asked
    toEnd()
  })

  useLayoutEffect(() => {
    const element = scroller.current
    const list = virtualizer.current
    const content = element?.firstElementChild
    if (!element || !list || !content) return
    const index = start === null ? -1 : shown.current.findIndex(({ id }) => id === start.messageId)
    if (start !== null && index >= 0) {
      const { messageId, offset } = start
      const indexOf = (): number => shown.current.findIndex(({ id }) => id === messageId)
      void placeRow({ scroller: element, list, indexOf, messageId, offset, isOver: () => sentAway.current })
    } else {
      follow(true)
      const last = shown.current.at(-1)
      // Nothing was measured yet: only the list's own jump draws the end in its first frame. What streams comes in
      // frames anyway, and must not be jumped after.
      if (last?.role === 'assistant' && last.status === 'streaming') jumpToEnd(element)
      else list.scrollToIndex(shown.current.length - 1, { align: 'end' })
    }
    const keepUp = (): void => {
      held.current = following.current && isSelectingIn(element)
      if (!following.current || held.current) return setAway(distanceToEnd(element) > farAway)
      element.scrollTop = element.scrollHeight
      lastTop.current = element.scrollTop
      placed.current = true
    }
    const resize = new ResizeObserver(keepUp)
    const goOn = (): void => {
      if (held.current) keepUp()
    }
    document.addEventListener('selectionchange', goOn)
    resize.observe(element)
    resize.observe(content)
    const inPlace = keepWordInPlace(element, () => following.current)
    word.current = inPlace
    const stopListening = onTurnAway(element, () => {
      follow(false)
      turnedAway.current = true
    })
    return () => {
      resize.disconnect()
      inPlace.stop()
      document.removeEventListener('selectionchange', goOn)
      stopListening()
      const position = keep(list)
      if (position === null) memory.delete(conversationId)
      else memory.set(conversationId, { ...position, heights: list.cache, count: shown.current.length })
    }
    // `follow` and `keep` only read refs.
    // eslint-disable-next-line react/exhaustive-deps
  }, [conversationId, memory, scroller, virtualizer, start])

  /** Stores where the reader is, beyond the end of the window. */
  function keep(list: VirtualizerHandle): StoredPosition | null {
    clearTimeout(resting.current)
    const place = placeOf(list)
    const message = shown.current[place.index]
    const lastId = shown.current.at(-1)?.id
    const isAway = !following.current && message !== undefined && lastId !== undefined
    const position = isAway
      ? { messageId: message.id, offset: place.offset, lastId: leftAt.current ?? lastId }
      : null
    // Most conversations are never left at another place than their end, and touch no storage.
    if (position !== null || kept.current) storePosition(conversationId, position)
    kept.current = position !== null
    return position
  }

  useEffect(() => {
    const now = (): void => void (virtualizer.current && keep(virtualizer.current))
    addEventListener('pagehide', now)
    return () => removeEventListener('pagehide', now)
    // `keep` only reads refs.
    // eslint-disable-next-line react/exhaustive-deps
  }, [virtualizer])

  function toEnd(): void {
    follow(true)
    setAway(false)
    if (scroller.current) jumpToEnd(scroller.current)
  }

  /** Takes note of where the reader is now. */
  function look(): void {
    const element = scroller.current
    if (element === null) return
    const below = distanceToEnd(element)
    const moved = element.scrollTop - lastTop.current
    if (below <= 1 || (below <= atEnd && (moved > 0 || !turnedAway.current))) follow(true)
    else if (moved < -1) follow(false)
    lastTop.current = element.scrollTop
    placed.current = true
    top.current = virtualizer.current && placeOf(virtualizer.current)
    word.current?.note()
    setAway((!following.current || held.current) && below > farAway)
    clearTimeout(resting.current)
    resting.current = setTimeout(() => virtualizer.current && keep(virtualizer.current), restMs)
  }

  return {
    away,
    left,
    heights: start !== null && start.count === messages.length ? start.heights : null,
    toEnd,
    release: () => {
      sentAway.current = true
      follow(false)
      turnedAway.current = true
    },
    placed: () => placed.current,
    onScroll: look,
  }
}

/**
 * Unlike the virtual list's `scrollToIndex`, which scrolls again with everything that grows within 150 ms of the last
 * growth: all through a stream that is, and away from what somebody has selected meanwhile.
 */
function jumpToEnd(element: HTMLElement): void {
  element.scrollTop = element.scrollHeight
}

function distanceToEnd(element: HTMLElement): number {
  return element.scrollHeight - element.scrollTop - element.clientHeight
}

/** Where it was left: in this window, or before the last start. Null for the end. */
function beginning(
  conversationId: string,
  { messages }: Pick<Thread, 'messages'>,
  memory: ScrollMemory,
): (StoredPosition & { heights: ReadingPosition['heights'] | null; count: number }) | null {
  const remembered = memory.get(conversationId)
  if (remembered !== undefined) return remembered
  const stored = storedPosition(conversationId)
  const isHere = stored !== null && messages.some(({ id }) => id === stored.messageId)
  return isHere ? { ...stored, heights: null, count: 0 } : null
}
