import { expect, test } from 'vitest'
import {
  extended,
  nothingSelected,
  type Selection,
  toggled,
  withoutGone,
} from '@renderer/store/lists/selection'

const ids = ['a', 'b', 'c', 'd', 'e']
const selected = ({ selected: all }: Selection): string[] => [...all]

test('one is taken in and out; the last one leaves nothing behind', () => {
  const one = toggled(nothingSelected, 'b')
  const two = toggled(one, 'd')
  expect(selected(two)).toEqual(['b', 'd'])
  expect(selected(toggled(two, 'b'))).toEqual(['d'])
  expect(toggled(one, 'b')).toBe(nothingSelected)
})

test('a range goes from where it began, either way, and takes the place of the one before', () => {
  const from = toggled(nothingSelected, 'c')
  const down = extended(from, 'e', ids, null)
  expect(selected(down)).toEqual(['c', 'd', 'e'])
  expect(selected(extended(down, 'a', ids, null))).toEqual(['a', 'b', 'c'])
})

test('a range without a beginning begins at what has the focus', () => {
  expect(selected(extended(nothingSelected, 'c', ids, 'b'))).toEqual(['b', 'c'])
  expect(selected(extended(nothingSelected, 'c', ids, null))).toEqual(['c'])
})

test('a range whose beginning is no longer listed is the one that was meant', () => {
  expect(selected(extended({ selected: new Set(['gone']), anchor: 'gone' }, 'c', ids, null))).toEqual(['c'])
})

test('what is gone leaves the selection, and so does the beginning of a range', () => {
  const all = extended(toggled(nothingSelected, 'a'), 'c', ids, null)
  expect(withoutGone(all, new Set(['a']))).toEqual({ selected: new Set(['b', 'c']), anchor: null })
  expect(withoutGone(all, new Set(['x']))).toBe(all)
  expect(withoutGone(all, new Set(ids))).toBe(nothingSelected)
})
