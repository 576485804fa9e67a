import { expect, it } from 'vitest'
import { findChange } from '@renderer/features/composer/undo/textChange'
import { markedPieces, moveMarks } from '@renderer/features/spelling/marks'

const mark = { word: 'teh', start: 4, end: 7 }
const before = 'one teh two'

it.each([
  ['behind it', 'one teh two!', 12, 4],
  ['in front of it', 'xone teh two', 1, 5],
  ['a space right behind it', 'one teh  two', 8, 4],
  ['a space right in front of it', 'one  teh two', 5, 5],
  ['something shorter in front of it', 'o teh two', 1, 2],
])('a mark stays at its word when something is written %s', (_name, after, caret, start) => {
  const change = findChange(before, after, caret)
  expect(change && moveMarks([mark], change)).toEqual([{ word: 'teh', start, end: start + 3 }])
})

it.each([
  ['in it', 'one txeh two', 6],
  ['at its end', 'one tehs two', 8],
  ['at its beginning', 'one xteh two', 5],
  ['in place of it', 'one the two', 7],
])('a mark goes when something is written %s', (_name, after, caret) => {
  const change = findChange(before, after, caret)
  expect(change && moveMarks([mark], change)).toEqual([])
})

it('the text is taken up to the last mark', () => {
  expect(markedPieces(before, [mark])).toEqual([
    { text: 'one ', mark: null },
    { text: 'teh', mark },
  ])
  expect(markedPieces(before, [])).toEqual([])
})
