import { describe, expect, it } from 'vitest'
import { spellableWords } from '@renderer/features/spelling/words'

const words = (text: string): string[] => spellableWords(text).map(({ word }) => word)

describe('words that a dictionary can judge', () => {
  it.each([
    ['I wrote “teh” end.', ['wrote', 'teh', 'end']],
    ["don't and it’s well-known", ["don't", 'and', 'it’s', 'well-known']],
    ['오늘 날씨가 좋네요!', ['오늘', '날씨가', '좋네요']],
    // The particle is none of its own, the word in front of it is.
    ['API를 sonnet에게 물어봐', ['sonnet', '물어봐']],
    ['ㅋㅋㅋ ㅠㅠ 그', []],
    ['NASA iPhone camelCase TypeScript', []],
    ['https://teh.example/x www.teh.com kim@teh.com /usr/teh C:\\teh', []],
    ['#teh @teh --teh $teh teh_teh teh() a=teh teh.ts x1 3rd', []],
    ['`teh` and\n```js\nteh\n```\nteh', ['and', 'teh']],
    ['```\nteh, not closed', []],
    ['日本語 русский', []],
    ['word'.repeat(20), []],
  ])('%s', (text, found) => expect(words(text)).toEqual(found))

  it('are found in their places', () => {
    const text = '`code` 몇일 teh'
    for (const { word, start, end } of spellableWords(text)) expect(text.slice(start, end)).toBe(word)
  })
})
