/** Milliseconds without a sign of life after which a frame is said to have stopped. It gives one each second. */
const patienceMs = 4_000
/** Milliseconds between two looks. One that comes much later says that the window itself, or the computer, stood still. */
export const lookMs = 1_000

/** The signs of life of one frame. Times are `performance.now()`. */
export type Pulse = {
  heard(now: number): void
  /**
   * Whether it has stopped. One that was never heard has not begun, which can take its time.
   * @param hidden whether nobody can see it; its clock hardly goes then
   */
  hasStopped(now: number, hidden: boolean): boolean
}

export function createPulse(): Pulse {
  let last: number | null = null
  let looked: number | null = null
  return {
    heard: (now) => void (last = now),
    hasStopped: (now, hidden) => {
      const stoodStill = looked !== null && now - looked > 2 * lookMs
      looked = now
      if (last === null) return false
      if (stoodStill || hidden) last = now
      return now - last > patienceMs
    },
  }
}
