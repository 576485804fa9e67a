import type { ContextMeasure } from '@shared/model/fit'

/** Parts of the window from which on the figure is written out, and from which on it is a warning. */
const shownFrom = 0.5
const warnsFrom = 0.85

export type ContextFill = {
  /** 0 to 1; null when the size of the window is not known. */
  part: number | null
  /** `quiet`: there is room enough, so the figure waits behind a sign. */
  level: 'quiet' | 'shown' | 'warning'
}

/** How much a measure has to say. */
export function contextFill({ tokens, window, overflowing }: ContextMeasure): ContextFill {
  if (window === null) return { part: null, level: 'quiet' }
  const part = Math.min(1, tokens / window)
  if (overflowing > 0 || part >= warnsFrom) return { part, level: 'warning' }
  return { part, level: part >= shownFrom ? 'shown' : 'quiet' }
}

/** A measure with what is being written on top of it, which nobody has counted. */
export function withDraft(measure: ContextMeasure, draftTokens: number): ContextMeasure {
  if (draftTokens === 0) return measure
  return { ...measure, tokens: measure.tokens + draftTokens, exact: false }
}
