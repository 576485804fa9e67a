/*
 * What texts are looked up by: single units of UTF-16, pairs and, of alphabets, triples that stand side by side in a word.
 * Two Korean syllables say as much as three or four letters, so that triples of them would only be bulk. Each is a number
 * (below 2^53), in ranges that do not touch.
 */

/** Units from here on (Hangul, Han, kana, halves of emoji) make no triples. */
const alphabets = 0x1100
const space = 0x20
const tripleBase = 2 ** 32
const labelBase = 2 ** 40

/** Calls `visit` for every one in a folded text, repetitions included. */
export function visitNgrams(folded: string, visit: (ngram: number) => void): void {
  let before = 0
  let last = 0
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at)
    if (unit === space) {
      before = 0
      last = 0
      continue
    }
    visit(unit)
    if (last !== 0) visit(pair(last, unit))
    if (before !== 0 && isTriple(before, last, unit)) visit(triple(before, last, unit))
    before = last
    last = unit
  }
}

/** Those that every text has in which the folded `wanted` stands: the fewest and rarest that cover it. */
export function requiredNgrams(wanted: string): number[] {
  const required = new Set<number>()
  for (const word of wanted.split(' ')) {
    const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))
    const [first] = units
    if (units.length === 1 && first !== undefined) required.add(first)
    for (const [at, unit] of units.entries()) {
      const next = units[at + 1]
      if (next === undefined) continue
      const inTriple = fits(units, at - 1) || fits(units, at)
      if (!inTriple) required.add(pair(unit, next))
      if (fits(units, at)) required.add(triple(unit, next, units[at + 2] ?? 0))
    }
  }
  return [...required]
}

/** A label is looked up like a piece of text: who wrote a message, or which model did. */
export function labelNgram(label: number): number {
  return labelBase + label
}

function fits(units: readonly number[], at: number): boolean {
  const [one, two, three] = [units[at], units[at + 1], units[at + 2]]
  return one !== undefined && two !== undefined && three !== undefined && isTriple(one, two, three)
}

function isTriple(one: number, two: number, three: number): boolean {
  return one < alphabets && two < alphabets && three < alphabets
}

function pair(one: number, two: number): number {
  return one * 0x10000 + two
}

function triple(one: number, two: number, three: number): number {
  return tripleBase + (one * 0x2000 + two) * 0x2000 + three
}
