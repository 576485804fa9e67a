import type { Clock } from './clock'

/** Milliseconds of silence after which the window says so. One model was seen to hang for 253 s. */
export const stallNoticeMs = 20_000

export type StallWatch = {
  /** Something came. */
  touch(): void
  stop(): void
}

export type StallNews = {
  /** Nothing has come since then; it will be given up at `endsAt`, or never. Both in milliseconds since 1970. */
  stalled(since: number, endsAt: number | null): void
  /** Something came after all. */
  awake(): void
  /** The limit is reached. */
  givenUp(): void
}

/**
 * Watches one call for silence, from the moment it is made. One timer, set anew only when it runs out: touching it for
 * every token costs a look at the clock.
 * @param limitMs silence after which the call is given up; null for never
 */
export function watchForStall(limitMs: number | null, clock: Clock, news: StallNews): StallWatch {
  let last = clock.ticks()
  let lastAt = clock.now()
  let silent = false
  let cancel = (): void => {}

  const look = (): void => {
    const silence = clock.ticks() - last
    if (limitMs !== null && silence >= limitMs) return news.givenUp()
    if (!silent && silence >= stallNoticeMs) {
      silent = true
      news.stalled(lastAt, limitMs === null ? null : lastAt + limitMs)
    }
    const next = silent ? limitMs : Math.min(stallNoticeMs, limitMs ?? Infinity)
    if (next !== null) cancel = clock.after(next - silence, look)
  }
  look()

  return {
    touch: () => {
      last = clock.ticks()
      lastAt = clock.now()
      if (!silent) return
      silent = false
      news.awake()
      cancel()
      look()
    },
    stop: () => cancel(),
  }
}
