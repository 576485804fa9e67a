import { type Candidate, isBefore, type Place } from './candidates'
import type { Cursor } from './cursor'
import type { StoredText } from './historyTexts'
import { type Match, matchText } from './matchText'
import type { SearchPlan } from './plan'

/** What one page may look through: characters, and messages. Some 30 ms. */
const pageCharacters = 1_500_000
const pageMessages = 1_000
/** How far back messages that have the words side by side are looked for before all others. */
const phraseCharacters = 500_000
const phraseMessages = 300

type Hit = { stored: StoredText; match: Match }
export type FoundPage = { hits: Hit[]; next: Cursor | null }

type PageParts = {
  plan: SearchPlan
  limit: number
  cursor: Cursor
  candidatesAfter: (after: Place | null) => Iterable<Candidate>
  read: (row: number) => StoredText | null
}

/**
 * Messages that have the words side by side, then all others that have them, each the newest first. Ends early, with a
 * `next` to go on from, when it has looked through enough.
 */
export function readPage({ plan, limit, cursor, candidatesAfter, read }: PageParts): FoundPage {
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
