import type { FoundConversation, MessageHit, SearchFilters, SearchPage } from '@shared/contract/search'
import type { ReadableDb } from '../history/database/db'
import { text } from '../history/database/row'
import type { Blocks } from './blocks'
import { type Candidate, candidates, isBefore, type Lookup } from './candidates'
import { type Cursor, readCursor, writeCursor } from './cursor'
import { findTitles } from './findTitles'
import { readCandidate, readRows, type StoredText } from './historyTexts'
import { labelsLike } from './labels'
import { createFoundConversations } from './foundConversations'
import { type Match, snippetOf } from './matchText'
import { labelNgram, requiredNgrams } from './ngrams'
import { isNamed, planSearch, type SearchPlan } from './plan'
import { type FoundPage, readPage } from './readPage'

export type SearchInput = {
  text: string
  filters: SearchFilters
  /** Whether the last syllable is still being composed. */
  composing: boolean
  after: string | null
  /** Messages at most. */
  limit: number
  /** Conversations, found by their titles, at most. */
  titles: number
}

export type SearchParts = {
  history: ReadableDb
  index: Pick<ReadableDb, 'all'>
  blocks: Blocks
  /** Rows that no block has yet. */
  waiting: () => readonly number[]
  /** Whether the blocks have everything else: what is missing from them is no proof of anything before. */
  isWhole: () => boolean
}

/**
 * One page: titles, then messages that have the words side by side, then all others that have them, each the newest
 * first. Bounded by what it looks through, so that it may end early, with a `next` to go on from.
 */
export function searchHistory(
  { history, index, blocks, waiting, isWhole }: SearchParts,
  input: SearchInput,
  now: number,
): Omit<SearchPage, 'index'> {
  const plan = planSearch(history, input, now)
  const nothing = {
    conversations: [],
    conversationCount: 0,
    messages: [],
    next: null,
    unknownFilters: plan.unknown,
  }
  if (plan.empty || plan.impossible) return nothing

  const found = createFoundConversations(history, plan.words)
  const titles = input.after === null ? findTitles(history, plan) : []
  const waitingTexts = readRows(history, waiting())
  const fresh = waitingTexts
    .map(({ row, time }): Candidate => ({ row, time }))
    .toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
  const read = (wanted: SearchPlan, cursor: Cursor): FoundPage => {
    const lookup = lookupOf(wanted, index)
    return readPage({
      plan: wanted,
      limit: input.limit,
      cursor,
      candidatesAfter: (after) => candidates(blocks, fresh, { ...lookup, after }),
      read: (row) => readCandidate(history, row),
    })
  }
  const cursor = readCursor(input.after, plan.phrase !== null)
  const composed = plan.composed && { ...plan, ...plan.composed }
  let page = cursor.stage === 'open' && composed ? read(composed, cursor) : read(plan, cursor)
  const hasNothing = (): boolean => page.hits.length === 0 && page.next === null && input.after === null
  if (composed && hasNothing()) page = read(composed, { ...cursor, stage: 'open' })
  const labelled = (part: string): boolean =>
    labelsLike(index, 'model:', (id) => isNamed(id, part)).length > 0 ||
    waitingTexts.some(({ model }) => model !== null && isNamed(model, part))
  return {
    conversations: titles.slice(0, input.titles).flatMap((id) => found(id) ?? []),
    conversationCount: titles.length,
    messages: page.hits.flatMap(({ stored, match }) => {
      const conversation = found(stored.conversationId)
      return conversation ? [messageHit(stored, match, conversation, plan.phrase)] : []
    }),
    next: page.next === null ? null : writeCursor(page.next),
    unknownFilters: [
      ...plan.unknown,
      ...(titles.length === 0 && hasNothing() && isWhole() ? unknownModels(history, plan, labelled) : []),
    ],
  }
}

/** Reads every conversation, and only when nothing was found. */
const chosenModelsSql = 'SELECT DISTINCT model FROM conversations WHERE model IS NOT NULL'

/** Typed models that nothing there is from. @param answered whether a message is from a model with this in its name */
function unknownModels(
  history: ReadableDb,
  { modelParts }: SearchPlan,
  answered: (part: string) => boolean,
): SearchPage['unknownFilters'] {
  const missing = modelParts.filter((part) => !answered(part))
  if (missing.length === 0) return []
  const chosen = history.all(chosenModelsSql).map((row) => text(row, 'model'))
  return missing
    .filter((part) => !chosen.some((id) => isNamed(id, part)))
    .map((value) => ({ key: 'model', value, negated: false }))
}

function lookupOf(plan: SearchPlan, index: SearchParts['index']): Omit<Lookup, 'after'> {
  const labels: number[][] = []
  if (plan.role !== null) labels.push(labelsLike(index, 'role:', (role) => role === plan.role))
  if (plan.model !== null) labels.push(labelsLike(index, 'model:', plan.model))
  const oneOf: (readonly number[])[] = labels.map((list) => list.map(labelNgram))
  if (plan.open?.oneOf) oneOf.push(plan.open.oneOf)
  return {
    ngrams: [...new Set([...plan.words.flatMap(requiredNgrams), ...(plan.open?.ngrams ?? [])])],
    oneOf,
    inConversation: plan.inConversation,
    from: plan.from,
    until: plan.until,
  }
}

function messageHit(
  stored: StoredText,
  match: Match,
  conversation: FoundConversation,
  phrase: string | null,
): MessageHit {
  const { field, parts } = snippetOf(match, phrase)
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
