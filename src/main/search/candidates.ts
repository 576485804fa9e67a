import type { Block, Blocks } from './blocks'
import { addPostings, emptySet, intersect, lastBelow, type TextSet, wholeSet } from './postings'

/** Where a message stands among all: the newest come first. */
export type Place = { time: number; row: number }

export type Candidate = Place

/** What a block can tell of a text, without the text. */
export type Lookup = {
  /** All of these. */
  ngrams: readonly number[]
  /** One of each list. */
  oneOf: readonly (readonly number[])[]
  inConversation: (conversation: number) => boolean
  from: number
  until: number
  /** Only what stands behind this place; null for all. */
  after: Place | null
}

/** Whether `a` stands before `b`. */
export function isBefore(a: Place, b: Place): boolean {
  return a.time > b.time || (a.time === b.time && a.row > b.row)
}

/**
 * Messages that may have everything that is looked up, the newest first, from all blocks and those that no block has yet.
 * A block is only opened when its newest text can be the next one.
 */
export function* candidates(
  blocks: Blocks,
  waiting: readonly Candidate[],
  lookup: Lookup,
): Generator<Candidate> {
  const closed = blocks.all()
  const open: Iterator<Candidate>[] = [waitingCandidates(waiting, lookup)]
  const heads: (Candidate | null)[] = [next(open[0])]
  for (;;) {
    let first = newest(heads)
    for (let block = closed[0]; block !== undefined; block = closed[0]) {
      const head = heads[first]
      if (head && head.time > block.newest) break
      closed.shift()
      open.push(blockCandidates(blocks, block, lookup))
      heads.push(next(open.at(-1)))
      first = newest(heads)
    }
    const found = heads[first]
    if (!found) return
    yield found
    heads[first] = next(open[first])
  }
}

function next(from: Iterator<Candidate> | undefined): Candidate | null {
  const step = from?.next()
  return step === undefined || step.done === true ? null : step.value
}

function newest(heads: readonly (Candidate | null)[]): number {
  let first = 0
  for (let at = 1; at < heads.length; at += 1) {
    const [head, best] = [heads[at], heads[first]]
    if (head && (!best || isBefore(head, best))) first = at
  }
  return first
}

function* waitingCandidates(waiting: readonly Candidate[], lookup: Lookup): Generator<Candidate> {
  for (const place of waiting) if (isWanted(place, lookup)) yield place
}

function* blockCandidates(blocks: Blocks, block: Block, lookup: Lookup): Generator<Candidate> {
  const set = lookUp(blocks, block, lookup)
  if (set === null) return
  for (let text = lastBelow(set, block.size); text >= 0; text = lastBelow(set, text)) {
    const place = { time: block.times[text] ?? 0, row: block.rows[text] ?? 0 }
    if (place.time < lookup.from) return
    if (isWanted(place, lookup) && lookup.inConversation(block.conversations[text] ?? 0)) yield place
  }
}

function isWanted(place: Place, { from, until, after }: Lookup): boolean {
  return place.time >= from && place.time < until && (after === null || isBefore(after, place))
}

/** The texts of a block that have everything; null for none. */
function lookUp(blocks: Blocks, block: Block, { ngrams, oneOf }: Lookup): TextSet | null {
  const set = wholeSet(block.size)
  for (const ngram of ngrams) if (!intersect(set, anyOf(blocks, block, [ngram]))) return null
  for (const list of oneOf) if (!intersect(set, anyOf(blocks, block, list))) return null
  return set
}

function anyOf(blocks: Blocks, block: Block, ngrams: readonly number[]): TextSet {
  const set = emptySet(block.size)
  for (const ngram of ngrams) {
    const postings = blocks.postings(block.id, ngram)
    if (postings !== null) addPostings(set, postings)
  }
  return set
}
