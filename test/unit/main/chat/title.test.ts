import { describe, expect, it } from 'vitest'
import { titleFrom } from '@main/chat/title'

const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)

describe('a first title', () => {
  it.each([
    ['짧은 질문이에요?', '짧은 질문이에요?'],
    ['  Hello,\tworld  ', 'Hello, world'],
    ['first\nsecond', 'first'],
    ['\n\n  두 번째 줄부터', '두 번째 줄부터'],
    ['\r\nwindows\r\n', 'windows'],
    ['# 제목', '제목'],
    ['### 제목', '제목'],
    ['#해시태그', '#해시태그'],
    ['- 항목', '항목'],
    ['* item', 'item'],
    ['1. 첫째', '첫째'],
    ['2) second', 'second'],
    ['> 인용', '인용'],
    ['>> deeper', 'deeper'],
    ['> # Heading', 'Heading'],
    ['> - item', 'item'],
    ['```ts\nconst a = 1\n```', 'const a = 1'],
    ['---\nafter the rule', 'after the rule'],
    ['-1은 음수인가요?', '-1은 음수인가요?'],
    ['3.14는 무엇인가요?', '3.14는 무엇인가요?'],
    ['👋', '👋'],
    ['???\n이게 뭐죠', '이게 뭐죠'],
    ['', ''],
    ['  \n \t', ''],
  ])('of %j is %j', (text, title) => {
    expect(titleFrom(text)).toBe(title)
  })

  it('of 48 characters stands as it is', () => {
    expect(titleFrom('가'.repeat(48))).toBe('가'.repeat(48))
  })

  it('of Korean without spaces is cut behind a whole syllable', () => {
    expect(titleFrom('가나다라'.repeat(20))).toBe(`${'가나다라'.repeat(12)}…`)
  })

  it('is cut between words, and ends with a word and not with a space', () => {
    const title = titleFrom('The quick brown fox jumps over the lazy dog and then does it all again')
    expect(title).toMatch(/^The quick brown fox jumps over the lazy dog\b.*[a-z]…$/)
    expect('The quick brown fox jumps over the lazy dog and then does it all again').toContain(
      title.slice(0, -1),
    )
    expect(graphemes(title).length).toBeLessThanOrEqual(49)
  })

  it('with one early space only is cut where it is long enough', () => {
    expect(titleFrom(`가 ${'나'.repeat(100)}`)).toBe(`가 ${'나'.repeat(46)}…`)
  })

  it.each(['👨‍👩‍👧‍👦', '🇰🇷', '👩🏽‍💻', 'é', '한'])('never splits %s', (character) => {
    const title = titleFrom(character.repeat(100))
    expect(title).toBe(`${character.normalize('NFC').repeat(48)}…`)
  })

  it('is composed, which is how titles are searched', () => {
    expect(titleFrom('회의록.txt'.normalize('NFD'))).toBe('회의록.txt')
  })

  it('stays short for a message of five megabytes, and for characters made of dozens of marks', () => {
    expect(titleFrom('x'.repeat(5_000_000)).length).toBe(49)
    expect(titleFrom(`a${'\u0301'.repeat(3_000)}`).length).toBeLessThan(1_100)
  })
})
