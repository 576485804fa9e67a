import type { Place } from './candidates'

const stages = ['phrase', 'rest', 'open'] as const

/** Where a page ended. */
export type Cursor = {
  /** Messages with the words side by side come first, and then the rest; `open`: those of a word in the making. */
  stage: (typeof stages)[number]
  after: Place | null
  /** How far back messages of the first stage were looked for; null: to the end, or there was no such stage. */
  phrasesTo: Place | null
  /** Messages that the first stage has looked through. */
  looked: number
}

/** As text for the window, which only hands it back. */
export function writeCursor({ stage, after, phrasesTo, looked }: Cursor): string {
  const place = (at: Place | null): number[] => (at === null ? [] : [at.time, at.row])
  return JSON.stringify([stage, place(after), place(phrasesTo), looked])
}

/** @param phrases whether there is a first stage. Whatever is no cursor is the beginning. */
export function readCursor(from: string | null, phrases: boolean): Cursor {
  const beginning: Cursor = { stage: phrases ? 'phrase' : 'rest', after: null, phrasesTo: null, looked: 0 }
  if (from === null) return beginning
  let parts: unknown
  try {
    parts = JSON.parse(from)
  } catch {
    return beginning
  }
  if (!Array.isArray(parts)) return beginning
  const [written, after, phrasesTo, looked] = parts as unknown[]
  const stage = stages.find((one) => one === written)
  if (stage === undefined || typeof looked !== 'number') return beginning
  return { stage, after: placeFrom(after), phrasesTo: placeFrom(phrasesTo), looked }
}

function placeFrom(value: unknown): Place | null {
  const [time, row]: unknown[] = Array.isArray(value) ? value : []
  return typeof time === 'number' && typeof row === 'number' ? { time, row } : null
}
