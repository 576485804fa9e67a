import { describe, expect, it } from 'vitest'
import { visitNgrams } from '@main/search/ngrams'
import { openWord } from '@main/search/openWord'

const becomes = (typed: string, text: string): string[] => text.match(openWord(typed)?.pattern ?? /$^/) ?? []

describe('a word that is still being composed', () => {
  it.each([
    ['하', '한국', '한'],
    ['한ㄱ', '한국어', '한국'],
    ['한구', '한국어', '한국'],
    ['프롲', '프로젝트', '프로젝'],
    ['프로젝ㅌ', '프로젝트를', '프로젝트'],
    ['플', '프로젝트', '프로'],
    ['플', '플러그인', '플'],
    ['달', '닭볶음탕', '닭'],
    ['닭', '달걀', '달걀'],
    ['값ㅇ', '값이', '값이'],
    ['c++ 플', 'c++ 프로', 'c++ 프로'],
    ['ㅎ', '하늘', '하'],
  ])('%s becomes what is in %s', (typed, text, form) => {
    expect(becomes(typed, text)).toEqual([form])
  })

  it('becomes nothing that other keys would have made', () => {
    expect(becomes('하', '호')).toEqual([])
    expect(becomes('한', '하나')).toEqual(['하나'])
    expect(becomes('한', '하다')).toEqual([])
    expect(becomes('프롲', '프로그램')).toEqual([])
  })

  it.each(['', 'project', '회의a', '😀', 'ㅏ', '漢', '1'])('is none in %j', (typed) => {
    expect(openWord(typed)).toBeNull()
  })

  it('is looked up by pieces that every one of its forms has', () => {
    for (const [typed, texts] of [
      ['하', ['한국', '하늘', '는하']],
      ['프롲', ['프로젝트', '프롲']],
      ['a 플', ['a 프로', 'a 플러그인']],
      ['프로젝ㅌ', ['프로젝트']],
    ] as const) {
      const open = openWord(typed)
      for (const text of texts) {
        const all = new Set<number>()
        visitNgrams(text, (ngram) => all.add(ngram))
        for (const ngram of open?.ngrams ?? []) expect(all, `${typed} in ${text}`).toContain(ngram)
        if (open?.oneOf)
          expect(
            open.oneOf.some((ngram) => all.has(ngram)),
            `${typed} in ${text}`,
          ).toBe(true)
      }
    }
    expect(openWord('하')?.oneOf).toHaveLength(28)
    expect(openWord('프롲')?.oneOf).toHaveLength(2)
    expect(openWord('프로젝ㅌ')?.oneOf).toBeNull()
  })
})
