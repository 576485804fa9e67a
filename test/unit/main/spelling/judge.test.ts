import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Dictionary, openDictionary } from '@main/spelling/dictionary'
import { isRight, languageOf } from '@main/spelling/judge'
import { spellingFolder } from '../../../support/main/spellingFolder'

it('knows which dictionary a word is for', () => {
  expect(languageOf('한국어')).toBe('ko')
  expect(languageOf("don't")).toBe('en')
  expect(languageOf('naïve')).toBe('en')
  for (const word of ['日本', 'русский', '한a', '12']) expect(languageOf(word), word).toBeNull()
})

describe('with the real dictionaries', () => {
  let korean: Dictionary
  let english: Dictionary
  beforeAll(async () => {
    const folder = spellingFolder()
    korean = await openDictionary(folder, 'ko')
    english = await openDictionary(folder, 'en')
    return () => rmSync(folder, { recursive: true, force: true })
    // The Korean one is read in two seconds, and in many more where other tests run beside it.
  }, 60_000)

  it.each([
    '안녕하세요',
    '삭제했어요',
    '며칠',
    // A helping verb may stand joined, and so may the parts of a technical term.
    '작성해주세요',
    '설명해줘',
    '보내고싶어요',
    '상태관리를',
    // Words of this app's field, with the particles that go with their endings.
    '프롬프트를',
    '챗봇이',
    '토큰으로',
    '크롤링을',
    '리액트에서는',
  ])('%s is right', (word) => expect(isRight(word, korean)).toBe(true))

  it.each(['했읍니다', '몇일', '오랫만에', '됬어요', '설겆이', '깨끗히', '할께요', '프롬프트을', '챗봇를'])(
    '%s is wrong',
    (word) => expect(isRight(word, korean)).toBe(false),
  )

  it.each(['receive', 'don’t', 'well-known', 'backend', 'TypeScript'.toLowerCase(), 'naïve'])(
    '%s is right',
    (word) => expect(isRight(word, english)).toBe(true),
  )

  it.each(['recieve', 'teh', 'well-knwon', 'definately'])('%s is wrong', (word) =>
    expect(isRight(word, english)).toBe(false),
  )

  it('suggests words as they are written', () => {
    expect(korean.suggest('몇일')).toContain('며칠')
    expect(english.suggest('recieve')).toContain('receive')
  })

  it('learns words, and particles with Korean ones', () => {
    expect(isRight('뷁뷁', korean)).toBe(false)
    korean.add('뷁뷁')
    english.add('qwxyz')
    expect(['뷁뷁', '뷁뷁을', '뷁뷁이'].map((word) => isRight(word, korean))).toEqual([true, true, true])
    expect(isRight('뷁뷁를', korean)).toBe(false)
    expect(isRight('qwxyz', english)).toBe(true)
  })
})
