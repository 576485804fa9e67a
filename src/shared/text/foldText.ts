/** What is searched for, and how strictly. */
export type FindQuery = {
  text: string
  matchCase: boolean
  /** Only where no letter or digit stands before or behind it. */
  wholeWord: boolean
}

/** A text in the form in which texts are compared. */
export type FoldedText = {
  text: string
  /** Where a place of the folded text is in the original. */
  origin(index: number): number
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * What web pages and word processors leave inside words and nobody sees, as the inside of a class: places for a break,
 * marks of a byte order. The joiners of emoji and of some scripts are seen, and are none.
 */
export const invisible = String.raw`\u00AD\u200B\u2060\uFEFF`
const invisibles = new RegExp(`[${invisible}]+`, 'g')

/**
 * Brings a text to the form in which it is compared: composed (a Korean syllable that was typed as separate letters on a
 * Mac is the same as any other), without what nobody sees, every white space one space, and small letters unless
 * `matchCase`.
 */
export function foldText(text: string, matchCase: boolean): FoldedText {
  if (text.normalize('NFC') === text) return foldSeen(text, matchCase)
  const origins: number[] = []
  let folded = ''
  for (const { segment, index } of graphemes.segment(text)) {
    const piece = foldComposed(segment.normalize('NFC').replace(invisibles, ''), matchCase)
    for (let at = 0; at < piece.length; at += 1) origins.push(index)
    folded += piece
  }
  return { text: folded, origin: (index) => origins[index] ?? text.length }
}

/** Of a composed text; without looking at each of its characters, which takes long. */
function foldSeen(text: string, matchCase: boolean): FoldedText {
  let left = 0
  const gaps = [...text.matchAll(invisibles)].map(({ index, 0: gap }) => {
    const at = index - left
    left += gap.length
    return { at, left }
  })
  const seen = gaps.length === 0 ? text : text.replace(invisibles, '')
  return {
    text: foldComposed(seen, matchCase),
    origin: (index) => index + (gaps.findLast(({ at }) => at <= index)?.left ?? 0),
  }
}

/**
 * A composed text without what nobody sees, folded. Keeps the length: `İ` is the one letter whose small form is longer,
 * and ς is an σ at the end of a word.
 */
export function foldComposed(text: string, matchCase: boolean): string {
  const spaced = text.replace(/\s/g, ' ')
  return matchCase ? spaced : spaced.replaceAll('\u0130', 'i').toLowerCase().replaceAll('ς', 'σ')
}

/** Where a query that was folded the same way stands in a folded text; hits do not overlap. */
export function findFolded(text: string, query: string, wholeWord: boolean): number[] {
  const hits: number[] = []
  if (query === '') return hits
  for (let at = text.indexOf(query); at >= 0;) {
    const fits = !wholeWord || isWhole(text, at, at + query.length)
    if (fits) hits.push(at)
    at = text.indexOf(query, fits ? at + query.length : at + 1)
  }
  return hits
}

const wordAtEnd = /[\p{L}\p{M}\p{N}_]$/u
const wordAtStart = /^[\p{L}\p{M}\p{N}_]/u

function isWhole(text: string, start: number, end: number): boolean {
  // Two units before and behind hold any one character.
  const begins = wordAtStart.test(text.slice(start, start + 2))
  if (begins && wordAtEnd.test(text.slice(Math.max(0, start - 2), start))) return false
  const ends = wordAtEnd.test(text.slice(Math.max(start, end - 2), end))
  return !(ends && wordAtStart.test(text.slice(end, end + 2)))
}
