import type { CacheSnapshot } from 'virtua'

/** Where somebody was reading in a conversation, for as long as the window is open. */
export type ReadingPosition = {
  /** The message at the upper edge and how far it is scrolled past, in pixels: this survives messages coming and going. */
  messageId: string
  offset: number
  /** The measured heights, valid for exactly `count` messages: the conversation then opens without measuring again. */
  heights: CacheSnapshot
  count: number
}

/** By conversation; one that was left at its end has no entry, because it opens at its end anyway. */
export type ScrollMemory = Map<string, ReadingPosition>
