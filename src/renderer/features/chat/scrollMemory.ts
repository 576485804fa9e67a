import type { CacheSnapshot } from 'virtua'
import type { StoredPosition } from '../../store/readingPosition'

/** Where somebody was reading in a conversation, for as long as the window is open. */
export type ReadingPosition = StoredPosition & {
  /** The measured heights, valid for exactly `count` messages: the conversation then opens without measuring again. */
  heights: CacheSnapshot
  count: number
}

/** By conversation; one that was left at its end has no entry, because it opens at its end anyway. */
export type ScrollMemory = Map<string, ReadingPosition>
