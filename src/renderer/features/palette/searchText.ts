import { disassemble, getChoseong } from 'es-hangul'

/**
 * A text as it is searched. Hangul is taken apart into its letters, in which a syllable that is still being composed is
 * a beginning of the finished one: 한ㄱ and 한그 find 한글. The initials are for those who type these alone: ㅎㄱ.
 */
export type SearchText = {
  letters: string
  initials: string
  /** Other words for the same thing, such as its name in the other language. */
  more: string
}

export function searchTextOf(text: string, more = ''): SearchText {
  return { letters: disassemble(text), initials: getChoseong(text).trim(), more: disassemble(more) }
}

/** Whether a query is nothing but initial consonants. */
export function isInitials(query: string): boolean {
  return /^[ㄱ-ㅎ\s]*[ㄱ-ㅎ][ㄱ-ㅎ\s]*$/.test(query)
}
