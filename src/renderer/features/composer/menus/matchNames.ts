import { disassemble, getChoseong } from 'es-hangul'

/**
 * Names that a query is the beginning of, or a part of, the beginnings first. Korean ones are found by their first
 * consonants (ㅂㅇ finds 번역) and by a syllable that is not finished yet (버 finds 번역).
 */
export function matchNames<T>(items: readonly T[], nameOf: (item: T) => string, query: string): T[] {
  const wanted = plain(query)
  if (wanted === '') return [...items]
  const letters = disassemble(wanted)
  const initials = /^[ㄱ-ㅎ]+$/.test(wanted) ? wanted : null
  const rank = (item: T): number => {
    const name = plain(nameOf(item))
    const spelt = disassemble(name)
    if (spelt.startsWith(letters)) return 0
    if (
      nameOf(item)
        .toLowerCase()
        .split(/\s+/)
        .some((word) => disassemble(word).startsWith(letters))
    )
      return 1
    const consonants = initials === null ? '' : plain(getChoseong(name))
    if (initials !== null && consonants.startsWith(initials)) return 1
    return spelt.includes(letters) || (initials !== null && consonants.includes(initials)) ? 2 : 3
  }
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((one) => one.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

/** Without case and spaces, and with each syllable as one character. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, '')
}
