/** Time as the chat room uses it; a test moves it by hand. */
export type Clock = {
  /** Milliseconds since 1970, for what people and the history see. */
  now(): number
  /** Milliseconds since some moment; never goes back, whatever happens to the machine's clock. */
  ticks(): number
  /** Runs something after so many milliseconds; returns its own undo. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
