import type { Clock } from '@main/chat/clock'

export type ManualClock = Clock & {
  /** Lets time pass; what becomes due runs in its order, also what is set meanwhile. */
  advance(ms: number): void
  /** Milliseconds until each thing that waits, the next first. */
  pending(): number[]
  /** Waits until something waits for time to pass, and returns in how many milliseconds it is due. */
  untilPending(condition?: (ms: number) => boolean): Promise<number>
}

/** A clock that stands still until the test moves it. */
export function manualClock(start = 1_767_225_600_000): ManualClock {
  let now = start
  let timers: { at: number; run: () => void }[] = []
  const pending = (): number[] => timers.map(({ at }) => at - now).toSorted((a, b) => a - b)
  return {
    now: () => now,
    ticks: () => now - start,
    after: (ms, run) => {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => (timers = timers.filter((other) => other !== timer))
    },
    advance: (ms) => {
      const end = now + ms
      for (;;) {
        const due = timers.toSorted((a, b) => a.at - b.at)[0]
        if (due === undefined || due.at > end) break
        timers = timers.filter((other) => other !== due)
        now = due.at
        due.run()
      }
      now = end
    },
    pending,
    untilPending: async (condition = () => true) => {
      for (;;) {
        const found = pending().find(condition)
        if (found !== undefined) return found
        await new Promise(setImmediate)
      }
    },
  }
}
