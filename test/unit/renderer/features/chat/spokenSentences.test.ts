import { expect, test } from 'vitest'
import { nextSentences } from '@renderer/features/chat/spokenSentences'

/** What is said as an answer grows to each of these lengths. */
function heard(markdown: string, ...ends: number[]): string[] {
  let until = 0
  return [...ends, Infinity].map((end) => {
    const next = nextSentences(markdown.slice(0, end), until, end === Infinity)
    until = next.until
    return next.text
  })
}

test('only whole sentences are said, each once', () => {
  expect(heard('One is here. Two is longer. Three', 8, 14, 16, 29)).toEqual([
    '',
    'One is here.',
    '',
    'Two is longer.',
    'Three',
  ])
})

test('markup is not read out, and a paragraph ends a sentence', () => {
  expect(heard('## Title\n\nSome **bold** words', 12)).toEqual(['Title', 'Some bold words'])
})

test('a point in a number or in an abbreviation ends nothing', () => {
  expect(heard('It is 3.14, e.g. this. Next', 24)[0]).toBe('It is 3.14, e.g. this.')
})

test('Korean sentences end as others do', () => {
  expect(heard('안녕하세요. 반가워요! 무엇을', 16)).toEqual(['안녕하세요. 반가워요!', '무엇을'])
})
