import { expect, it } from 'vitest'
import { firstWords } from '@main/notifications/firstWords'

it.each([
  ['', ''],
  ['한국어로 답할게요.', '한국어로 답할게요.'],
  ['## Title\n\nA **bold** start with `code`.', 'Title A bold start with code.'],
  ['- one\n- two\n1. three', 'one two three'],
  ['```ts\nconst a = 1\n```', 'const a = 1'],
  ['See [the page](https://example.com) and ![a picture](x.png)', 'See the page and a picture'],
  ['> quoted\r\n> words', 'quoted words'],
])('%j begins with %j', (markdown, words) => expect(firstWords(markdown)).toBe(words))

it('is cut where a notification ends, between letters', () => {
  const words = firstWords('가'.repeat(500))
  expect([...words]).toHaveLength(140)
  expect(words.endsWith('가…')).toBe(true)
  expect(firstWords('😀'.repeat(200)).endsWith('😀…')).toBe(true)
})
