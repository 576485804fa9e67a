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
  const running = new Set<string>()

  const write = async (): Promise<void> => {
    const pieces = [...waiting].map(([answerId, piece]) => ({ answerId, ...wholeCharacters(piece) }))
    for (const { answerId, content, reasoning } of pieces) {
      const piece = waiting.get(answerId)
      waiting.set(answerId, {
        content: piece?.content.slice(content.length) ?? '',
        reasoning: piece?.reasoning.slice(reasoning.length) ?? '',
      })
    }
    const result = await history.appendToAnswers({ pieces })
    if (result.ok) return
    log.error('a part of an answer could not be saved', result.error.message, { code: result.error.code })
    // Back in front of what came since: a gap in the middle of a text would be worse than a missing end.
    for (const { answerId, content, reasoning } of pieces) {
      if (running.has(answerId)) waiting.set(answerId, join({ content, reasoning }, waiting.get(answerId)))
    }
  }
  const batcher = createBatcher(waitMs, () => void write())

  return {
    append: (answerId, piece) => {
      running.add(answerId)
      waiting.set(answerId, join(waiting.get(answerId), piece))
      batcher.schedule()
    },
    drop: (answerId) => {
      running.delete(answerId)
      waiting.delete(answerId)
    },
  }
}

function join(before: Piece | undefined, after: Piece | undefined): Piece {
  return {
    content: (before?.content ?? '') + (after?.content ?? ''),
    reasoning: (before?.reasoning ?? '') + (after?.reasoning ?? ''),
  }
}

/** Without the first half of a character whose second half is still on its way: SQLite would store a replacement. */
function wholeCharacters({ content, reasoning }: Piece): Piece {
  const cut = (text: string): string => (/[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text)
  return { content: cut(content), reasoning: cut(reasoning) }
}
