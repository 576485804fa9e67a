import { foldText } from '../text/foldText'

/** What can be asked for beside words. */
export const filterKeys = ['model', 'folder', 'tag', 'role', 'before', 'after'] as const
export type FilterKey = (typeof filterKeys)[number]

/** Where a piece of a query stands in what was typed, with its sign, key and quotes: offsets in UTF-16 units. */
export type QueryPlace = { start: number; end: number }

/** Words that have to be there (or must not, when negated); a phrase has them side by side. */
export type QueryTerm = QueryPlace & { text: string; phrase: boolean; negated: boolean }

export type QueryFilter = QueryPlace & {
  key: FilterKey
  /** Without quotes, as it was typed; `user` and `assistant` for those two in any language. Empty while it is being typed. */
  value: string
  negated: boolean
}

export type SearchQuery = { terms: QueryTerm[]; filters: QueryFilter[] }

const keysByName: ReadonlyMap<string, FilterKey> = new Map<string, FilterKey>([
  ...filterKeys.map((key): [string, FilterKey] => [key, key]),
  ['모델', 'model'],
  ['폴더', 'folder'],
  ['태그', 'tag'],
  ['역할', 'role'],
  ['이전', 'before'],
  ['이후', 'after'],
])

const rolesByName: ReadonlyMap<string, string> = new Map([
  ...['user', 'me', 'question', '나', '질문', '사용자'].map((name): [string, string] => [name, 'user']),
  ...['assistant', 'ai', 'answer', '답변', '답', '어시스턴트'].map((name): [string, string] => [
    name,
    'assistant',
  ]),
])

// Typing programs turn straight quotes into these.
const quotes = '["“”]'
const quoted = String.raw`${quotes}(?<quoted>(?:\\.|[^"“”\\])*)(?:${quotes}|\\?$)`
const piece = new RegExp(
  String.raw`(?<sign>-(?=\S))?(?:(?<key>[\p{L}]+):(?=(?<value>${quotes}|[^\s"“”]*)))?(?:${quoted}|(?<bare>[^\s"“”]+))?`,
  'uy',
)

/**
 * Reads what was typed into a search field: words, "phrases", `key:value`, and any of them excluded by a minus. Whatever
 * is no filter (`http://…`, a lone quote) is words; nothing that can be typed is an error.
 */
export function parseSearchQuery(text: string): SearchQuery {
  const query: SearchQuery = { terms: [], filters: [] }
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text.charAt(at))) {
      at += 1
      continue
    }
    piece.lastIndex = at
    const match = piece.exec(text)
    const length = match?.[0].length ?? 0
    if (match === null || length === 0) {
      at += 1
      continue
    }
    read(query, match.groups ?? {}, { start: at, end: at + length })
    at += length
  }
  return query
}

function read(query: SearchQuery, found: Record<string, string | undefined>, place: QueryPlace): void {
  const negated = found['sign'] !== undefined
  const phrase = found['quoted'] !== undefined
  const value = phrase ? (found['quoted']?.replaceAll(/\\(.)/g, '$1') ?? '') : (found['bare'] ?? '')
  const key = keysByName.get(folded(found['key'] ?? ''))
  if (key !== undefined) {
    const known = key === 'role' ? rolesByName.get(folded(value)) : undefined
    query.filters.push({ ...place, key, value: known ?? value, negated })
    return
  }
  if (found['key'] !== undefined) {
    // No filter of ours: an address, a time of day.
    if (phrase) query.terms.push({ ...place, text: `${found['key']}:`, phrase: false, negated })
    else {
      query.terms.push({ ...place, text: `${found['key']}:${value}`, phrase: false, negated })
      return
    }
  }
  if (value.trim() !== '') query.terms.push({ ...place, text: value.trim(), phrase, negated })
}

function folded(text: string): string {
  return foldText(text, false).text
}

/** A filter as it is typed, quoted where it has to be; `parseSearchQuery` reads the same value out of it. */
export function writeFilter(key: FilterKey, value: string): string {
  const plain = /^[^\s"“”\\]+$/.test(value)
  return `${key}:${plain ? value : `"${value.replaceAll(/["“”\\]/g, String.raw`\$&`)}"`}`
}
