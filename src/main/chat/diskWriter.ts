import type { Log } from '../logging/log'
import type { History } from '../history/history'
import { createBatcher } from './batcher'

/** Milliseconds: half of what a kill may cost, which is what was on screen less than 500 ms before. */
const waitMs = 250

type Piece = { content: string; reasoning: string }

export type DiskWriter = {
  append(answerId: string, piece: Piece): void
  /** Drops what waits for an answer whose whole text is about to be written. */
  drop(answerId: string): void
}

/**
 * The slow cadence: what all running turns received since the last batch goes to the history in one transaction, so that
 * the price of making it durable is paid four times a second however many answers stream.
 */
export function createDiskWriter(history: History, log: Log): DiskWriter {
  const waiting = new Map<string, Piece>()
  const batcher = createBatcher(waitMs, () => {
    const pieces = [...waiting].map(([answerId, piece]) => ({ answerId, ...piece }))
    waiting.clear()
    if (pieces.length === 0) return
    void history.appendToAnswers({ pieces }).then((result) => {
      // The turn still holds the whole text and writes it at its end, so one lost batch costs safety and not words.
      if (!result.ok)
        log.error('a part of an answer could not be saved', result.error.message, { code: result.error.code })
    })
  })
  return {
    append: (answerId, { content, reasoning }) => {
      const before = waiting.get(answerId)
      waiting.set(answerId, {
        content: (before?.content ?? '') + content,
        reasoning: (before?.reasoning ?? '') + reasoning,
      })
      batcher.schedule()
    },
    drop: (answerId) => void waiting.delete(answerId),
  }
}
