import type { AppError } from '@shared/appError'
import type { ActiveTurns } from './activeTurns'
import type { Clock } from './clock'

/** Milliseconds after waking in which a connection that survived the sleep has to show it. */
const graceMs = 10_000

const suspended: AppError = { code: 'suspended', message: 'the machine slept while the answer was coming' }

/**
 * What to do when the machine wakes up: a connection that died in the sleep mostly does not say so, and would be waited
 * for until the stall limit. Turns with a call under way that get nothing in the first seconds are given up.
 */
export function createWakeWatch(activeTurns: ActiveTurns, clock: Clock): () => void {
  return () => {
    const asleep = activeTurns.all().flatMap((turn) => {
      const called = ['summarising', 'waiting', 'streaming', 'stalled'].includes(turn.progress().kind)
      return called ? [{ turn, events: turn.events() }] : []
    })
    if (asleep.length === 0) return
    clock.after(graceMs, () => {
      for (const { turn, events } of asleep) if (turn.events() === events) turn.giveUp(suspended)
    })
  }
}
