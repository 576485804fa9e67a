/*
 * Titles are matched by SQLite's GLOB, whose classes take ranges of Unicode: the syllables that begin with a consonant
 * follow each other, and so do those that a syllable without a final can still become.
 */

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
/** Finals, with "none" as the first, per initial and vowel. */
const finals = 28
const vowels = 21

const initialLetters = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const finalLetters = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']
/** Finals of two letters, which input methods also make of two initials that are typed one after the other. */
const pairs: Record<string, string> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}

/** The last of the finals that a final can still become by another letter; they stand next to each other. */
const growsTo: Record<string, string> = { ㄱ: 'ㄳ', ㄴ: 'ㄶ', ㄹ: 'ㅀ', ㅂ: 'ㅄ', ㅅ: 'ㅆ' }

/**
 * GLOB patterns for what is typed into a search field: one list for each word, of which one has to match. Case does not
 * count, a lone consonant stands for any syllable that begins with it (ㅎㄱ finds 한글), and the last syllable may still
 * be on its way to another one (한그 and 하ㄴ find 한글, 횡 finds 회의).
 */
export function titlePatterns(query: string): string[][] {
  const words = query.normalize('NFC').split(/\s+/).filter(Boolean)
  return words.map((word, index) => (index === words.length - 1 ? openPatterns(word) : [`*${exact(word)}*`]))
}

/** The pattern of a text that was typed to its end; spaces are part of it. Case and lone consonants as above. */
export function phrasePattern(phrase: string): string {
  return `*${exact(phrase.normalize('NFC'))}*`
}

/** Of the word that is being typed; each stands between two `*`. */
export function openPatterns(word: string): string[] {
  const letters = [...word]
  const last = letters.pop() ?? ''
  const before = exact(letters.join(''))
  return endings(last).map((ending) => `*${before}${ending}*`)
}

/** Texts that a syllable in the making can become: what stands `before`, and then one of `letters`, a class with ranges. */
export type SyllableEnding = { before: string; letters: string }

/**
 * What the last syllable of something typed can become with further letters, itself among it (하: 하 to 핳; 플: 플 to 픓,
 * or 프 and a syllable with ㄹ). A lone consonant becomes any syllable that begins with it. Empty for everything else.
 */
export function openSyllable(last: string): SyllableEnding[] {
  if (initialLetters.includes(last)) return [{ before: '', letters: initial(last) }]
  const code = last.codePointAt(0) ?? 0
  if (code < firstSyllable || code > lastSyllable) return []
  const final = (code - firstSyllable) % finals
  const open = code - final
  if (final === 0) return [{ before: '', letters: range(open, open + finals - 1) }]
  const end = finalLetters[final] ?? ''
  const kept = pairs[end]?.charAt(0) ?? ''
  const moved = pairs[end]?.charAt(1) ?? end
  const stays = String.fromCodePoint(open + finalLetters.indexOf(kept))
  const grown = { before: '', letters: range(code, open + finalLetters.indexOf(growsTo[end] ?? end)) }
  // The final may belong to the next syllable.
  return initialLetters.includes(moved) ? [grown, { before: stays, letters: initial(moved) }] : [grown]
}

function endings(last: string): string[] {
  const open = openSyllable(last).map(({ before, letters }) => `${before}[${letters}]`)
  return open.length > 0 ? open : [exact(last)]
}

function exact(word: string): string {
  return [...word].map(letter).join('')
}

function letter(character: string): string {
  const pair = pairs[character]
  if (pair !== undefined) return exact(pair)
  if (initialLetters.includes(character)) return `[${initial(character)}]`
  if (/[*?[\]]/.test(character)) return `[${character}]`
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
  return lower === upper || lower.length + upper.length > 2 ? character : `[${lower}${upper}]`
}

/** Any syllable that begins with a consonant, or the consonant alone. */
function initial(consonant: string): string {
  const first = firstSyllable + initialLetters.indexOf(consonant) * vowels * finals
  return `${consonant}${range(first, first + vowels * finals - 1)}`
}

function range(from: number, to: number): string {
  return `${String.fromCodePoint(from)}-${String.fromCodePoint(to)}`
}
