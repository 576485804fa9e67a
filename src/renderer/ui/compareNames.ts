const collators = new Map<string, Intl.Collator>()

/**
 * Sorts names as readers of the app's language expect it, and numbers in them by their value. Without a language the
 * engine would take the system's, which may be another one.
 */
export function compareNames(language: string): (a: string, b: string) => number {
  const known = collators.get(language)
  // Making one costs more than a thousand comparisons.
  const collator = known ?? new Intl.Collator(language, { numeric: true })
  if (!known) collators.set(language, collator)
  return collator.compare
}

/** By name, as readers of a language expect it. */
export function sortByName<T extends { name: string }>(all: readonly T[], language: string): T[] {
  const compare = compareNames(language)
  return all.toSorted((a, b) => compare(a.name, b.name))
}
