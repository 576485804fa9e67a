import { pick, seeded } from '../../history/support/random'
import type { Vocabulary } from './words'

/** One kind of query, by what it costs. */
export type QueryKind = { name: string; budgetMs: number; texts: readonly string[] }

const perKind = 40

/**
 * Queries of each length and kind, half of them pieces of common words and half of any: a common one is found at once
 * among many, a rare one has to be looked for everywhere.
 */
export function makeQueries({ korean, english }: Vocabulary, seed: number): QueryKind[] {
  const random = seeded(seed)
  const word = (words: readonly string[]): string =>
    pick(random() < 0.5 ? words.slice(0, 200) : words, random)
  const long = (words: readonly string[], length: number): string => {
    const fits = words.filter((one) => one.length >= length)
    return word(fits).slice(0, length)
  }
  const either = (): readonly string[] => (random() < 0.5 ? korean : english)
  const many = (make: () => string): string[] => Array.from({ length: perKind }, make)
  const of = (length: number, words: () => readonly string[], make = long): string[] =>
    many(() => make(words(), length))
  const kind = (name: string, budgetMs: number, texts: readonly string[]): QueryKind => ({
    name,
    budgetMs,
    texts,
  })
  return [
    kind(
      '1 character, Korean',
      150,
      of(1, () => korean),
    ),
    kind(
      '1 character, English',
      150,
      of(1, () => english),
    ),
    kind(
      '2 characters, Korean',
      150,
      of(2, () => korean),
    ),
    kind(
      '2 characters, English',
      150,
      of(2, () => english),
    ),
    kind(
      '3 characters, Korean',
      50,
      of(3, () => korean),
    ),
    kind(
      '3 characters, English',
      50,
      of(3, () => english),
    ),
    kind(
      '4 to 6 characters',
      50,
      many(() => long(either(), 4 + Math.floor(random() * 2))),
    ),
    kind(
      'two words',
      50,
      many(() => `${word(either())} ${word(either())}`),
    ),
    kind(
      'three words, up to 20 characters',
      50,
      many(() => [1, 2, 3].map(() => word(either()).slice(0, 6)).join(' ')),
    ),
    kind(
      'nothing like it',
      50,
      many(() => word(english).slice(0, 5) + word(korean).slice(0, 3)),
    ),
    kind(
      'an English word turned round',
      50,
      many(() => [...long(english, 7)].toReversed().join('')),
    ),
    kind(
      'phrase',
      50,
      many(() => `"the ${word(english)}"`),
    ),
    kind(
      'excluded word',
      50,
      many(() => `${word(korean)} -${word(korean)}`),
    ),
    kind(
      'with a role and a model',
      50,
      many(() => `${word(either()).slice(0, 5)} role:assistant model:sonnet`),
    ),
    kind(
      'with a period',
      50,
      many(() => `${word(either())} after:2026-06 before:2026-08`),
    ),
  ]
}
