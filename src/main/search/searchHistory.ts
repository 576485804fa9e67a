import type { FoundConversation, MessageHit, SearchFilters, SearchPage } from '@shared/contract/search'
import type { ReadableDb } from '../history/database/db'
import { integer, nullableInteger, nullableText, text } from '../history/database/row'
import type { Blocks } from './blocks'
import { type Candidate, candidates, isBefore, type Lookup, type Place } from './candidates'
import { type Cursor, readCursor, writeCursor } from './cursor'
import { findTitles, markTitle } from './findTitles'
import { readCandidate, readRows, type StoredText } from './historyTexts'
import { labelsLike } from './labels'
import { type Match, matchText, snippetOf } from './matchText'
import { labelNgram, requiredNgrams } from './ngrams'
import { planSearch, type SearchPlan } from './plan'

export type SearchInput = { text: string; filters: SearchFilters; after: string | null; limit: number }

export type SearchParts = {
  history: ReadableDb
  index: Pick<ReadableDb, 'all'>
  blocks: Blocks
  /** Rows that no block has yet. */
  waiting: () => readonly number[]
}

/** Title hits of a first page. */
const mostTitles = 20
/** What one page may look through: characters, and messages. Some 30 ms. */
const pageCharacters = 1_500_000
const pageMessages = 1_000
/** How far back messages that have the words side by side are looked for before all others. */
const phraseCharacters = 500_000
const phraseMessages = 300

/**
 * One page: titles, then messages that have the words side by side, then all others that have them, each the newest
 * first. Bounded by what it looks through, so that it may end early, with a `next` to go on from.
 */
export function searchHistory(
  { history, index, blocks, waiting }: SearchParts,
  input: SearchInput,
  now: number,
): Omit<SearchPage, 'index'> {
  const plan = planSearch(history, input, now)
  const nothing = { conversations: [], messages: [], next: null, unknownFilters: plan.unknown }
  if (plan.empty || plan.unknown.length > 0) return nothing

  const found = createFoundConversations(history, plan)
  const titles = input.after === null ? findTitles(history, plan, mostTitles) : []
  const fresh = readRows(history, waiting())
    .map(({ row, time }): Candidate => ({ row, time }))
    .toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
  const page = readPage({
    plan,
    limit: input.limit,
    cursor: readCursor(input.after, plan.phrase !== null),
    candidatesAfter: (after) => candidates(blocks, fresh, { ...lookupOf(plan, index), after }),
    read: (row) => readCandidate(history, row),
  })
  return {
    conversations: titles.flatMap((id) => found(id) ?? []),
    messages: page.hits.flatMap(({ stored, match }) => {
      const conversation = found(stored.conversationId)
      return conversation ? [messageHit(stored, match, conversation, plan)] : []
    }),
    next: page.next === null ? null : writeCursor(page.next),
    unknownFilters: [],
  }
}

function lookupOf(plan: SearchPlan, index: SearchParts['index']): Omit<Lookup, 'after'> {
  const labels: number[][] = []
  if (plan.role !== null) labels.push(labelsLike(index, 'role:', (role) => role === plan.role))
  if (plan.model !== null) labels.push(labelsLike(index, 'model:', plan.model))
  return {
    ngrams: [...new Set(plan.words.flatMap(requiredNgrams))],
    labels: labels.map((list) => list.map(labelNgram)),
    inConversation: plan.inConversation,
    from: plan.from,
    until: plan.until,
  }
}

type Hit = { stored: StoredText; match: Match }

type PageParts = {
  plan: SearchPlan
  limit: number
  cursor: Cursor
  candidatesAfter: (after: Place | null) => Iterable<Candidate>
  read: (row: number) => StoredText | null
}

function readPage({ plan, limit, cursor, candidatesAfter, read }: PageParts): {
  hits: Hit[]
  next: Cursor | null
} {
  const hits: Hit[] = []
  const seen = new Set<number>()
  let characters = 0
  let messages = 0
  const look = (row: number): Hit | null => {
    const stored = read(row)
    messages += 1
    if (stored === null) return null
    characters += stored.content.length + stored.reasoning.length
    if (plan.role !== null && stored.role !== plan.role) return null
    if (plan.model !== null && (stored.model === null || !plan.model(stored.model))) return null
    // Only what no block has yet can be in a conversation that was not asked for.
    if (!plan.inConversation(stored.conversation)) return null
    const match = matchText(stored, plan)
    return match && { stored, match }
  }
  /** What the first stage looked at, so that the second need not read it again. */
  const looked = new Map<number, Hit | null>()
  /** The message when it passes; a message that two blocks have counts once. */
  const check = ({ row }: Candidate): Hit | null => {
    if (seen.has(row)) return null
    seen.add(row)
    const before = looked.get(row)
    if (before !== undefined) return before
    const hit = look(row)
    looked.set(row, hit)
    return hit
  }

  let { stage, after, phrasesTo } = cursor
  if (stage === 'phrase') {
    let phrasesLooked = cursor.looked
    let ended = true
    for (const candidate of candidatesAfter(after)) {
      if (hits.length === limit) return { hits, next: { stage, after, phrasesTo, looked: phrasesLooked } }
      if (characters > phraseCharacters || phrasesLooked >= phraseMessages) {
        ended = false
        break
      }
      phrasesLooked += 1
      const hit = check(candidate)
      after = candidate
      if (hit?.match.isPhrase === true) hits.push(hit)
    }
    // Behind this place phrases stand among the others; null: there are none behind it.
    phrasesTo = ended ? null : after
    stage = 'rest'
    after = null
    seen.clear()
    messages = 0
  }
  for (const candidate of candidatesAfter(after)) {
    if (characters > pageCharacters || messages >= pageMessages) {
      return { hits, next: { stage, after, phrasesTo, looked: 0 } }
    }
    const hit = check(candidate)
    const shownBefore =
      hit?.match.isPhrase === true && (phrasesTo === null || !isBefore(phrasesTo, candidate))
    if (hit && !shownBefore) {
      // Only one more tells that there is a next page: candidates may all be none.
      if (hits.length === limit) return { hits, next: { stage, after, phrasesTo, looked: 0 } }
      hits.push(hit)
    }
    after = candidate
  }
  return { hits, next: null }
}

function messageHit(
  stored: StoredText,
  match: Match,
  conversation: FoundConversation,
  plan: SearchPlan,
): MessageHit {
  const { field, parts } = snippetOf(match, plan)
  return {
    messageId: stored.id,
    conversation,
    role: stored.role,
    model: stored.role === 'user' ? null : stored.model,
    createdAt: stored.time,
    field,
    snippet: parts,
  }
}

/** Exported for the test of its query plan. */
export const foundConversationSql = `
  SELECT id, title, model, folder_id, archived_at, updated_at,
    (SELECT group_concat(tag_id) FROM conversation_tags t WHERE t.conversation_id = c.id) AS tags
  FROM conversations c WHERE id = ?`

/** Reads conversations for a page, each once. */
function createFoundConversations(db: ReadableDb, { words }: SearchPlan) {
  const known = new Map<string, FoundConversation | null>()
  return (id: string): FoundConversation | null => {
    const before = known.get(id)
    if (before !== undefined) return before
    const row = db.get(foundConversationSql, id)
    const conversation = row
      ? {
          id,
          title: markTitle(text(row, 'title'), words),
          model: nullableText(row, 'model'),
          folderId: nullableText(row, 'folder_id'),
          tagIds: text(row, 'tags').split(',').filter(Boolean),
          archived: nullableInteger(row, 'archived_at') !== null,
          updatedAt: integer(row, 'updated_at'),
        }
      : null
    known.set(id, conversation)
    return conversation
  }
}
