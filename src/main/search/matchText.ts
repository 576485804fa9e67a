import type { TextPart } from '@shared/contract/search'
import type { StoredText } from './historyTexts'
import { foldPlain, plainText } from './searchText'

/** The texts of a message that can be searched, in the order in which a snippet is taken from them. */
export const fields = ['content', 'attachment', 'reasoning'] as const
export type Field = (typeof fields)[number]

export type FieldText = { field: Field; plain: string; folded: string }

/** A message that has everything: its fields, and whether the words stand side by side in it. */
export type Match = { fields: readonly FieldText[]; isPhrase: boolean }

/** null unless every word is in one of the fields, and no excluded one is in any. A word reaches over no field's edge. */
export function matchText(
  stored: StoredText,
  wanted: { words: readonly string[]; excluded: readonly string[]; phrase: string | null },
): Match | null {
  const texts = fields.flatMap((field) => {
    const written = field === 'attachment' ? stored.attachments : stored[field]
    if (written === '') return []
    const plain = plainText(written)
    return [{ field, plain, folded: foldPlain(plain) }]
  })
  const has = (word: string): boolean => texts.some(({ folded }) => folded.includes(word))
  if (!wanted.words.every(has) || wanted.excluded.some(has)) return null
  return { fields: texts, isPhrase: wanted.phrase !== null && has(wanted.phrase) }
}

/** Characters of a snippet before its first hit, and altogether. */
const lead = 40
const length = 200

/** The text around the first hit (the phrase, or else a word), with everything marked that was searched for. */
export function snippetOf(
  match: Match,
  wanted: { words: readonly string[]; phrase: string | null },
): { field: Field; parts: TextPart[] } {
  const marked = match.isPhrase && wanted.phrase !== null ? [wanted.phrase] : wanted.words
  const [first] = match.fields
  const found = match.fields.find(({ folded }) => marked.some((word) => folded.includes(word))) ?? first
  if (!found) return { field: 'content', parts: [] }
  const places = marked.map((word) => found.folded.indexOf(word)).filter((at) => at >= 0)
  const hit = places.length > 0 ? Math.min(...places) : 0
  const start = wordStart(found.plain, Math.max(0, hit - lead), hit)
  const end = whole(found.plain, Math.min(found.plain.length, start + length))
  const parts = markHits(found.plain, found.folded, wanted.words, start, end)
  if (start > 0) parts.unshift({ text: '…', hit: false })
  if (end < found.plain.length) parts.push({ text: '…', hit: false })
  return { field: found.field, parts: joined(parts) }
}

/** A whole text with the hits marked. @param folded as long as `plain` */
export function markHits(
  plain: string,
  folded: string,
  words: readonly string[],
  start = 0,
  end = plain.length,
): TextPart[] {
  const isHit = new Uint8Array(end - start)
  for (const word of words) {
    if (word === '') continue
    for (let at = folded.indexOf(word, Math.max(0, start - word.length)); at >= 0 && at < end;) {
      isHit.fill(1, Math.max(0, at - start), Math.max(0, Math.min(end, at + word.length) - start))
      at = folded.indexOf(word, at + word.length)
    }
  }
  const parts: TextPart[] = []
  for (let at = 0; at < isHit.length;) {
    let to = at
    while (to < isHit.length && isHit[to] === isHit[at]) to += 1
    parts.push({ text: plain.slice(start + at, start + to), hit: isHit[at] === 1 })
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
  return space >= 0 && space < to ? space + 1 : whole(text, from)
}

/** Not within a surrogate pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
