export type Batcher = {
  /** Something is waiting: it goes out within the wait, at once when the last batch was longer ago than that. */
  schedule(): void
  /** Sends what is waiting now and cancels the timer. */
  flush(): void
}

/**
 * Bounds the wait, not the silence: the timer starts at the first item, so that a stream that never pauses is written as
 * often as one that does.
 * @param waitMs the longest that an item waits, in milliseconds
 */
export function createBatcher(
  waitMs: number,
  write: () => void,
  now: () => number = performance.now.bind(performance),
): Batcher {
  let timer: NodeJS.Timeout | null = null
  let last = -Infinity
  const flush = (): void => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    last = now()
    write()
  }
  return {
    flush,
    schedule: () => {
      if (timer !== null) return
      timer = setTimeout(flush, Math.max(0, last + waitMs - now()))
    },
  }
}
