import { expect, test } from 'vitest'
import { textBehind } from '@renderer/store/draftText'

test.each([
  [undefined, 'more'],
  ['', 'more'],
  [' \n', 'more'],
  ['typed', 'typed\n\nmore'],
  ['typed \n', 'typed\n\nmore'],
])('text comes behind a draft %j and replaces none of it', (draft, expected) => {
  expect(textBehind(draft, 'more')).toBe(expected)
})
