import { convertHangulToQwerty, convertQwertyToHangul, disassemble } from 'es-hangul'
import fuzzysort from 'fuzzysort'
import type { PaletteEntry } from './paletteEntry'
import { isInitials } from './searchText'

/** Below this, letters of the query stand so far apart in a text that nobody meant it. */
const weakest = 0.4

/** How much a match counts, by what it was found in: the title, its other names, its initials. */
const weights = [1, 0.8, 0.95]
/** And when one word was found in one of them and another word in another. */
const together = 0.6

/**
 * The entries that match, the best first. A query that matches nothing is read once more as if it had been typed with the
 * keyboard in the other language: `gksrmf` is 한글, `ㅡㅐㅇ디` is `model`.
 */
export function rankEntries(query: string, entries: readonly PaletteEntry[]): PaletteEntry[] {
  for (const text of [query, otherKeyboard(query)]) {
    const found = rank(text, entries)
    if (found.length > 0) return found
  }
  return []
}

function rank(query: string, entries: readonly PaletteEntry[]): PaletteEntry[] {
  const byInitials = isInitials(query)
  const keys = [
    ({ search }: PaletteEntry) => search.letters,
    ({ search }: PaletteEntry) => search.more,
    ...(byInitials ? [({ search }: PaletteEntry) => search.initials] : []),
  ]
  return fuzzysort
    .go(disassemble(query), entries, {
      keys,
      limit: 0,
      threshold: weakest,
      // The best of the ways in which it matches: having other names is no reason to come first.
      scoreFn: (ways) =>
        Math.max(ways.score * together, ...ways.map(({ score }, way) => score * (weights[way] ?? 0))),
    })
    .map(({ obj }) => obj)
}

function otherKeyboard(query: string): string {
  return /[ㄱ-ㅣ가-힣]/.test(query) ? convertHangulToQwerty(query) : convertQwertyToHangul(query)
}
