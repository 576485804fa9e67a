import { expect, test } from 'vitest'
import { compareNames, sortByName } from '@renderer/ui/compareNames'

const names = (list: string[], language: string): string[] =>
  sortByName(
    list.map((name) => ({ name })),
    language,
  ).map(({ name }) => name)

test('each language has its own order: Korean begins with Hangul, English with Latin letters', () => {
  expect(names(['banana', '사과', 'Apple', '귤'], 'ko')).toEqual(['귤', '사과', 'Apple', 'banana'])
  expect(names(['banana', '사과', 'Apple', '귤'], 'en')).toEqual(['Apple', 'banana', '귤', '사과'])
})

test('numbers count by their value', () => {
  expect(['v10', 'v9', 'v1'].toSorted(compareNames('en'))).toEqual(['v1', 'v9', 'v10'])
})
