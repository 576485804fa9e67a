import type { Language } from '@shared/model/settings'

const collators = new Map<Language, Intl.Collator>()

/** The order of names; the collator, which is slow to make, is made for the first two that are compared. */
export function byName(language: Language): (a: { name: string }, b: { name: string }) => number {
  return (a, b) => titleCollator(language).compare(a.name, b.name)
}

/**
 * Compares names as a dictionary of the language has them: in Korean, Hangul stands before Latin letters; in English,
 * behind them. Case counts last, and numbers by their value.
 */
export function titleCollator(language: Language): Intl.Collator {
  const known = collators.get(language)
  if (known !== undefined) return known
  const made = new Intl.Collator(language, { numeric: true })
  collators.set(language, made)
  return made
}
