/**
 * The most characters that the field takes. Chromium lays out a text field's whole text anew with every letter, about
 * 0.2 ms for each 1,000 characters and more on a busy machine: beyond this typing would be seen to lag (measured on 2 slow
 * cores: 10 ms here, 40 ms for 200,000, half a second for a million; how the field finds its height makes no difference).
 */
export const mostInField = 50_000

export type PastePlan = 'text' | 'file'

/**
 * What a paste becomes. One that was asked for as plain text goes into the text, unless it would not fit there.
 * @param from characters from which on a paste becomes a file; null for never
 * @param already characters that are in the field
 */
export function planPaste(facts: {
  length: number
  already: number
  from: number | null
  asText: boolean
}): PastePlan {
  const { length, already, from, asText } = facts
  if (length + already > mostInField) return 'file'
  return !asText && from !== null && length >= from ? 'file' : 'text'
}
