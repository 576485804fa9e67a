import { describe, expect, it } from 'vitest'
import { requiredNgrams, visitNgrams } from '@main/search/ngrams'
import { createBlockBuilder } from '@main/search/blockBuilder'
import { addPostings, emptySet, encodePostings, intersect, lastBelow, wholeSet } from '@main/search/postings'
import { pick, seeded } from '../../../history/support/random'

const ngramsOf = (text: string): Set<number> => {
  const all = new Set<number>()
  visitNgrams(text, (ngram) => all.add(ngram))
  return all
}
const letters = [...'aab c프프로젝트를 ㅎ😀éж(', ' ']
const randomText = (random: () => number, length: number): string =>
  Array.from({ length }, () => pick(letters, random)).join('')

describe('ngrams', () => {
  it('of a piece are among those of any text that has the piece', () => {
    const random = seeded(1)
    for (let round = 0; round < 500; round += 1) {
      const text = randomText(random, 40)
      const from = Math.floor(random() * 30)
      const piece = text.slice(from, from + 1 + Math.floor(random() * 20))
      const all = ngramsOf(text)
      for (const needed of requiredNgrams(piece)) expect(all, `${piece} in ${text}`).toContain(needed)
    }
  })

  it('tell short pieces from others', () => {
    for (const [piece, other] of [
      ['프', '로'],
      ['프로', '로프'],
      ['abc', 'acb'],
      ['a', 'b'],
      ['ab', 'ba'],
    ] as const) {
      expect(requiredNgrams(piece).every((needed) => ngramsOf(other).has(needed))).toBe(false)
    }
    expect(requiredNgrams('프로젝트')).toHaveLength(3)
    expect(requiredNgrams('hello')).toHaveLength(3)
    expect(requiredNgrams('')).toEqual([])
  })
})

describe('postings', () => {
  it('come back as they were, few or many, from a block of any size', () => {
    const random = seeded(2)
    for (const [size, share] of [
      [1, 1],
      [33, 0.5],
      [1000, 0.001],
      [16_384, 0.0002],
      [16_384, 0.05],
      [16_384, 0.9],
    ] as const) {
      const texts = Array.from({ length: size }, (_, text) => text).filter(() => random() < share)
      const bytes = encodePostings(texts, size)
      expect(bytes.length).toBeLessThanOrEqual(1 + Math.ceil(size / 8))
      const set = emptySet(size)
      addPostings(set, bytes)
      const found: number[] = []
      for (let text = lastBelow(set, size); text >= 0; text = lastBelow(set, text)) found.unshift(text)
      expect(found).toEqual(texts)
    }
  })

  it('leave out numbers that no text has', () => {
    const set = emptySet(32)
    addPostings(set, Uint8Array.of(0, 0xff, 0xff, 0x03))
    addPostings(set, Uint8Array.of(1, 1, 0, 0, 0, 255, 255))
    expect(lastBelow(set, 32)).toBe(0)
  })

  it('intersect', () => {
    const one = wholeSet(70)
    const other = emptySet(70)
    expect(lastBelow(one, 70)).toBe(69)
    addPostings(other, encodePostings([3, 64, 69], 70))
    expect(intersect(one, other)).toBe(true)
    expect([lastBelow(one, 69), lastBelow(one, 64), lastBelow(one, 3)]).toEqual([64, 3, -1])
    expect(intersect(one, emptySet(70))).toBe(false)
  })
})

describe('a block', () => {
  it('has for every ngram the texts that have it, by time', () => {
    const random = seeded(3)
    const texts = Array.from({ length: 300 }, (_, row) => ({
      row: row + 1,
      time: Math.floor(random() * 50),
      conversation: 1,
      text: randomText(random, 60),
    }))
    const builder = createBlockBuilder()
    for (const one of texts) builder.add(one, (each) => visitNgrams(one.text, each))
    const built = builder.build()
    const byTime = texts.toSorted((a, b) => a.time - b.time || a.row - b.row)
    expect(built.texts.map(({ row }) => row)).toEqual(byTime.map(({ row }) => row))
    const expected = new Map<number, number[]>()
    byTime.forEach(({ text }, number) => {
      for (const ngram of ngramsOf(text)) expected.set(ngram, [...(expected.get(ngram) ?? []), number])
    })
    const postings = [...built.postings]
    expect(postings.map(({ ngram }) => ngram)).toEqual([...expected.keys()].toSorted((a, b) => a - b))
    for (const { ngram, bytes } of postings)
      expect(bytes).toEqual(encodePostings(expected.get(ngram) ?? [], 300))
  })

  it('of many different ngrams keeps them apart', () => {
    const builder = createBlockBuilder()
    for (let row = 0; row < 4; row += 1) {
      builder.add({ row, time: row, conversation: 1 }, (each) => {
        for (let ngram = 1; ngram <= 100_000; ngram += 1) each(ngram * 7919 + row * 2 ** 33)
      })
    }
    const postings = [...builder.build().postings]
    expect(new Set(postings.map(({ ngram }) => ngram)).size).toBe(400_000)
    expect(postings).toHaveLength(400_000)
  })
})
