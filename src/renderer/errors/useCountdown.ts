import { useNow } from '../ui/useNow'

/** Whole seconds that are left until a moment (milliseconds since 1970); 0 once it has passed. */
export function secondsUntil(moment: number, now: number): number {
  return Math.max(0, Math.ceil((moment - now) / 1000))
}

/** {@link secondsUntil}, drawn again each second while there is something to wait for, and never when there is not. */
export function useCountdown(moment: number): number {
  return secondsUntil(moment, useNow(moment))
}
