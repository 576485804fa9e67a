import type { TextPart } from '@shared/contract/search'
import type { StoredText } from './historyTexts'
import { foldPlain, plainText } from './searchText'

/** The texts of a message that can be searched, in the order in which a snippet is taken from them. */
export const fields = ['content', 'attachment', 'reasoning'] as const
export type Field = (typeof fields)[number]

export type FieldText = { field: Field; plain: string; folded: string }

/** A message that has everything. */
export type Match = {
  fields: readonly FieldText[]
  /** What of it was searched for, in folded form. */
  words: readonly string[]
  /** Whether the words stand side by side. */
  isPhrase: boolean
}

/** Folded texts that a message has to have, and must not have. */
type Wanted = {
  words: readonly string[]
  excluded: readonly string[]
  phrase: string | null
  /** A further word, in any of its forms. */
  open: { pattern: RegExp } | null
}

/** null unless every word is in one of the fields, and no excluded one is in any. A word reaches over no field's edge. */
export function matchText(stored: StoredText, { words, excluded, phrase, open }: Wanted): Match | null {
  const texts = fields.flatMap((field) => {
    const written = field === 'attachment' ? stored.attachments : stored[field]
    if (written === '') return []
    const plain = plainText(written)
    return [{ field, plain, folded: foldPlain(plain) }]
  })
  const has = (word: string): boolean => texts.some(({ folded }) => folded.includes(word))
  if (!words.every(has) || excluded.some(has)) return null
  const forms = open ? texts.flatMap(({ folded }) => folded.match(open.pattern) ?? []) : []
  if (open && forms.length === 0) return null
  return { fields: texts, words: [...words, ...new Set(forms)], isPhrase: phrase !== null && has(phrase) }
}

/** Characters of a snippet before its first hit, and altogether. */
const lead = 40
const length = 200

/** The text around the first hit (the phrase, or else a word), with everything marked that was searched for. */
export function snippetOf(match: Match, phrase: string | null): { field: Field; parts: TextPart[] } {
  const marked = match.isPhrase && phrase !== null ? [phrase] : match.words
  const [first] = match.fields
  const found = match.fields.find(({ folded }) => marked.some((word) => folded.includes(word))) ?? first
  if (!found) return { field: 'content', parts: [] }
  const places = marked.map((word) => found.folded.indexOf(word)).filter((at) => at >= 0)
  const hit = places.length > 0 ? Math.min(...places) : 0
  const start = wordStart(found.plain, Math.max(0, hit - lead), hit)
  const end = characterStart(found.plain, Math.min(found.plain.length, start + length))
  const parts = markHits(found, new Set([...marked, ...match.words]), start, end)
  if (start > 0) parts.unshift({ text: '…', hit: false })
  if (end < found.plain.length) parts.push({ text: '…', hit: false })
  return { field: found.field, parts: joined(parts) }
}

/** A piece of a text with the hits marked, each as whole characters. */
function markHits(
  { plain, folded }: FieldText,
  words: Iterable<string>,
  start: number,
  end: number,
): TextPart[] {
  const isHit = new Uint8Array(end - start)
  for (const word of words) {
    if (word === '') continue
    for (let at = folded.indexOf(word, Math.max(0, start - word.length)); at >= 0 && at < end;) {
      isHit.fill(1, Math.max(0, at - start), Math.max(0, Math.min(end, at + word.length) - start))
      at = folded.indexOf(word, at + word.length)
    }
  }
  const text = plain.slice(start, end)
  if (!plainCharacters.test(text)) {
    // Half an emoji that is marked is drawn as two others, and a letter loses its accent.
    for (const { segment, index } of graphemes.segment(text)) {
      const whole = isHit.subarray(index, index + segment.length)
      if (whole.includes(1)) whole.fill(1)
    }
  }
  const parts: TextPart[] = []
  for (let at = 0; at < isHit.length;) {
    let to = at
    while (to < isHit.length && isHit[to] === isHit[at]) to += 1
    parts.push({ text: text.slice(at, to), hit: isHit[at] === 1 })
    at = to
  }
  return parts
}

function joined(parts: readonly TextPart[]): TextPart[] {
  const out: TextPart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last && last.hit === part.hit) out[out.length - 1] = { text: last.text + part.text, hit: part.hit }
    else out.push(part)
  }
  return out
}

/** Where a word begins, if one does between the two places. */
function wordStart(text: string, from: number, to: number): number {
  if (from === 0) return 0
  const space = text.indexOf(' ', from)
  return space >= 0 && space < to ? space + 1 : characterStart(text, from)
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Latin letters, Han, kana and syllables, each a character of its own: nothing to look into. */
const plainCharacters = /^[\u0020-\u02ff\u3001-\u3029\u3041-\u3096\u30a1-\ud7a3]*$/
/** As long as any one character that people see, in units. */
const longestCharacter = 32

/** Where the character begins that people see at a place: not within an emoji, or before an accent. */
function characterStart(text: string, at: number): number {
  const from = Math.max(0, at - longestCharacter)
  const around = text.slice(from, at + longestCharacter)
  const found = plainCharacters.test(around) ? undefined : graphemes.segment(around).containing(at - from)
  return found === undefined ? at : from + found.index
}
