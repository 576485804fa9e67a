/** Milliseconds between two savings of a draft of usual length. */
const usualPause = 400
const longestPause = 5_000
/** Characters that may be handed over in one millisecond of pause: a long draft is copied several times on its way. */
const charactersPerMs = 200

/** Milliseconds for which a change of a draft of this length may wait until it is saved. */
export function pauseFor(characters: number): number {
  return Math.min(longestPause, Math.max(usualPause, characters / charactersPerMs))
}

export type DraftSaver = {
  /** The draft was changed: it is saved within {@link pauseFor} its length. */
  changed(conversationId: string, characters: number): void
  /** Saves what has not been saved, now. */
  flush(conversationId: string): Promise<void>
  flushAll(): Promise<void>
}

/**
 * Decides when drafts are saved: the first change starts the wait, later ones do not prolong it, so that somebody who
 * types without a pause is saved all the same. `save` resolves to false when it failed, and is tried again.
 */
export function createDraftSaver(save: (conversationId: string) => Promise<boolean>): DraftSaver {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const wait = (conversationId: string, pause: number): void => {
    if (waiting.has(conversationId)) return
    waiting.set(
      conversationId,
      setTimeout(() => void flush(conversationId), pause),
    )
  }
  const flush = async (conversationId: string): Promise<void> => {
    const timer = waiting.get(conversationId)
    if (timer === undefined) return
    clearTimeout(timer)
    waiting.delete(conversationId)
    if (!(await save(conversationId))) wait(conversationId, longestPause)
  }
  return {
    changed: (conversationId, characters) => wait(conversationId, pauseFor(characters)),
    flush,
    flushAll: async () => void (await Promise.all([...waiting.keys()].map(flush))),
  }
}
