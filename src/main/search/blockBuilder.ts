import { encodePostings } from './postings'

/** A text of a block: which row it is, when it was written, and in which conversation (that one's row). */
export type BlockText = { row: number; time: number; conversation: number }

/** What a block is written as: the texts by time, and for each ngram, ascending, which of them have it. */
export type BuiltBlock = {
  texts: readonly BlockText[]
  postings: Iterable<{ ngram: number; bytes: Uint8Array }>
}

/** The most texts of a block, and the most pairs of a text and an ngram: some 40 MB while it is being made. */
const mostTexts = 16_384
const mostPairs = 6_000_000

export type BlockBuilder = {
  readonly size: () => number
  readonly full: () => boolean
  /** @param visit calls what it is given for every ngram of the text; repetitions are taken once. */
  readonly add: (text: BlockText, visit: (each: (ngram: number) => void) => void) => void
  readonly build: () => BuiltBlock
}

/** Collects texts in memory until they are written as one block, so that the file is only ever appended to. */
export function createBlockBuilder(): BlockBuilder {
  const texts: BlockText[] = []
  const table = createNgramTable()
  let pairNgrams = new Uint32Array(1 << 16)
  let pairTexts = new Uint16Array(1 << 16)
  let pairs = 0

  return {
    size: () => texts.length,
    full: () => texts.length >= mostTexts || pairs >= mostPairs,
    add: (text, visit) => {
      const number = texts.push(text) - 1
      visit((ngram) => {
        const place = table.note(ngram, number)
        if (place < 0) return
        if (pairs === pairNgrams.length) {
          pairNgrams = grown(pairNgrams, new Uint32Array(pairs * 2))
          pairTexts = grown(pairTexts, new Uint16Array(pairs * 2))
        }
        pairNgrams[pairs] = place
        pairTexts[pairs] = number
        pairs += 1
      })
    },
    build: () => {
      const byTime = texts.map((text, number) => ({ text, number }))
      byTime.sort((a, b) => a.text.time - b.text.time || a.text.row - b.text.row)
      const rank = new Uint16Array(texts.length)
      byTime.forEach(({ number }, at) => (rank[number] = at))
      const lists = groupPairs(table.count(), pairs, pairNgrams, pairTexts, rank)
      return { texts: byTime.map(({ text }) => text), postings: inOrder(table.ngrams(), lists, texts.length) }
    },
  }
}

function grown<A extends Uint32Array | Uint16Array>(from: A, to: A): A {
  to.set(from)
  return to
}

/** The texts of each ngram, by its place in the table, one behind the other. */
function groupPairs(
  places: number,
  pairs: number,
  pairNgrams: Uint32Array,
  pairTexts: Uint16Array,
  rank: Uint16Array,
): (place: number) => Uint16Array {
  const starts = new Uint32Array(places + 1)
  for (let at = 0; at < pairs; at += 1) {
    const next = (pairNgrams[at] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let place = 0; place < places; place += 1)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0)
  const filled = starts.slice()
  const grouped = new Uint16Array(pairs)
  for (let at = 0; at < pairs; at += 1) {
    const place = pairNgrams[at] ?? 0
    const to = filled[place] ?? 0
    grouped[to] = rank[pairTexts[at] ?? 0] ?? 0
    filled[place] = to + 1
  }
  return (place) => grouped.subarray(starts[place], starts[place + 1]).toSorted()
}

function* inOrder(
  ngrams: Float64Array,
  lists: (place: number) => Uint16Array,
  size: number,
): Iterable<{ ngram: number; bytes: Uint8Array }> {
  const order = Uint32Array.from(ngrams, (_, place) => place).toSorted(
    (a, b) => (ngrams[a] ?? 0) - (ngrams[b] ?? 0),
  )
  for (const place of order) {
    yield { ngram: ngrams[place] ?? 0, bytes: encodePostings(lists(place), size) }
  }
}

/**
 * Numbers ngrams as they come. A hash table of typed arrays: a Map boxes every key beyond 31 bits, which made indexing a
 * third slower.
 */
function createNgramTable() {
  let slots = new Int32Array(1 << 17)
  let keys = new Float64Array(1 << 16)
  let lastTexts = new Int32Array(1 << 16)
  let count = 0

  const slotOf = (ngram: number): number => {
    const mask = slots.length - 1
    let slot = (Math.imul(ngram | 0, 0x9e3779b1) ^ Math.imul((ngram / 0x100000000) | 0, 0x85ebca6b)) >>> 7
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const place = (slots[slot] ?? 0) - 1
      if (place < 0 || keys[place] === ngram) return slot
    }
  }
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2)
    const oldKeys = keys
    const oldTexts = lastTexts
    keys = new Float64Array(oldKeys.length * 2)
    keys.set(oldKeys)
    lastTexts = new Int32Array(oldTexts.length * 2)
    lastTexts.set(oldTexts)
    for (let place = 0; place < count; place += 1) slots[slotOf(keys[place] ?? 0)] = place + 1
  }

  return {
    count: () => count,
    ngrams: () => keys.subarray(0, count),
    /** The ngram's place, or -1 when this text was noted for it already. */
    note: (ngram: number, text: number): number => {
      const slot = slotOf(ngram)
      const known = (slots[slot] ?? 0) - 1
      if (known >= 0) {
        if (lastTexts[known] === text) return -1
        lastTexts[known] = text
        return known
      }
      const place = count
      slots[slot] = place + 1
      keys[place] = ngram
      lastTexts[place] = text
      count += 1
      if (count === keys.length) grow()
      return place
    },
  }
}
