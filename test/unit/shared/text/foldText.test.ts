import { describe, expect, test } from 'vitest'
import { findFolded, foldText } from '@shared/text/foldText'

/** Where a query stands in the original text. */
function find(text: string, query: string, { matchCase = false, wholeWord = false } = {}): string[] {
  const folded = foldText(text, matchCase)
  const wanted = foldText(query, matchCase).text
  return findFolded(folded.text, wanted, wholeWord).map((at) =>
    text.slice(folded.origin(at), folded.origin(at + wanted.length)),
  )
}

test('capital and small letters are the same, unless the case matters', () => {
  expect(find('Git, git and GIT', 'git')).toEqual(['Git', 'git', 'GIT'])
  expect(find('Git, git and GIT', 'git', { matchCase: true })).toEqual(['git'])
  expect(find('ΟΔΟΣ', 'οδος')).toEqual(['ΟΔΟΣ'])
  expect(find('İstanbul', 'istanbul')).toEqual(['İstanbul'])
})

test('a syllable is the same however it was typed, and is found where it stands', () => {
  const typedOnMac = '앞 한글 뒤'.normalize('NFD')
  expect(find(typedOnMac, '한글')).toEqual(['한글'.normalize('NFD')])
  expect(find('앞 한글 뒤', '한글'.normalize('NFD'))).toEqual(['한글'])
  expect(find(typedOnMac, '뒤')).toEqual(['뒤'.normalize('NFD')])
})

test('what nobody sees inside a word is no part of it, and the joiners of emoji are', () => {
  expect(find('\uFEFF프\u200B로젝\u00AD트를', '프로젝트')).toEqual(['프\u200B로젝\u00AD트'])
  expect(find('프로젝트를', '프\u2060로')).toEqual(['프로'])
  expect(find('👩‍💻', '👩💻')).toEqual([])
})

test('half a syllable is no hit in a whole one', () => {
  expect(find('한글', '하')).toEqual([])
})

test('any white space is a space', () => {
  expect(find('one\ntwo and one\u00A0two', 'one two')).toHaveLength(2)
})

test('hits do not overlap', () => {
  expect(find('aaaa', 'aa')).toHaveLength(2)
})

describe('whole words', () => {
  const whole = { wholeWord: true }

  test('have no letter and no digit beside them', () => {
    expect(find('cat, concat, cat2, _cat_ (cat)', 'cat', whole)).toHaveLength(2)
    expect(find('학교에 가요. 학교!', '학교', whole)).toHaveLength(1)
  })

  test('may begin or end with a sign', () => {
    expect(find('C++ and c++11', 'c++', whole)).toHaveLength(2)
    expect(find('a.b', '.b', whole)).toHaveLength(1)
  })

  test('go on behind one that is none', () => {
    expect(find('aab ab', 'ab', whole)).toEqual(['ab'])
  })
})

test('nothing is found for nothing', () => {
  expect(find('text', '')).toEqual([])
})
