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
    const pieces = [...waiting]
      .map(([answerId, piece]) => ({ answerId, ...wholeCharacters(piece) }))
      .filter(({ content, reasoning }) => content !== '' || reasoning !== '')
    for (const { answerId, content, reasoning } of pieces) {
      const rest = cut(waiting.get(answerId), content.length, reasoning.length)
      if (rest.content === '' && rest.reasoning === '') waiting.delete(answerId)
      else waiting.set(answerId, rest)
    }
    if (pieces.length === 0) return
    const result = await history.appendToAnswers({ pieces })
    if (result.ok) return
    log.error('a part of an answer could not be saved', result.error.message, { code: result.error.code })
    // Back in front of what came since: a gap in the middle of a text would be worse than a missing end.
    for (const { answerId, content, reasoning } of pieces) {
      if (running.has(answerId)) waiting.set(answerId, join({ content, reasoning }, waiting.get(answerId)))
    }
  }
  // One after the other: a batch that overtakes a refused one would stand in front of it on disk.
  let last = Promise.resolve()
  const batcher = createBatcher(waitMs, () => {
    last = last.then(write)
  })

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

function cut(piece: Piece | undefined, content: number, reasoning: number): Piece {
  return { content: piece?.content.slice(content) ?? '', reasoning: piece?.reasoning.slice(reasoning) ?? '' }
}

/** Without the first half of a character whose second half is still on its way: SQLite would store a replacement. */
function wholeCharacters({ content, reasoning }: Piece): Piece {
  const whole = (text: string): string => (/[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text)
  return { content: whole(content), reasoning: whole(reasoning) }
}
