import { openSyllable } from '../history/titlePattern'
import { requiredNgrams } from './ngrams'

/** A word whose last syllable is still being composed, and all that it can become. */
export type OpenWord = {
  /** Every text that has it has all of these, */
  ngrams: readonly number[]
  /** and one of these; null when they are too many to be looked up. */
  oneOf: readonly number[] | null
  /** Global, for folded texts. */
  pattern: RegExp
}

/** More than a syllable has finals. */
const mostLookedUp = 64

/** null for a word whose end is no syllable, or can become nothing else. @param word folded */
export function openWord(word: string): OpenWord | null {
  const begun = word.slice(0, -1)
  const endings = openSyllable(word.slice(-1))
  if (endings.length === 0) return null
  const ends = endings.map(({ before, letters }) => `${before}[${letters}]`)
  // Where an ending has a syllable of its own before the open one, looking that up is enough.
  const seconds = endings.flatMap(({ before, letters }) => (before === '' ? lettersOf(letters) : [before]))
  const isFew = seconds.length <= mostLookedUp
  return {
    ngrams: requiredNgrams(begun),
    oneOf: isFew ? seconds.flatMap((second) => requiredNgrams(begun.slice(-1).trim() + second)) : null,
    pattern: new RegExp(
      `${begun.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)}(?:${ends.join('|')})`,
      'g',
    ),
  }
}

/** The single letters of a class with ranges. */
function lettersOf(letters: string): string[] {
  return [...letters.matchAll(/(.)-(.)|(.)/g)].flatMap(([, from, to, one]) => {
    if (one !== undefined) return [one]
    const [first, last] = [from?.charCodeAt(0) ?? 0, to?.charCodeAt(0) ?? 0]
    return Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at))
  })
}
