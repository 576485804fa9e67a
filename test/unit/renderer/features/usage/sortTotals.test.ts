import { expect, test } from 'vitest'
import { nextOrder, sortTotals } from '@renderer/features/usage/sortTotals'
import { total } from './totals'

const rows = [
  total('b', { calls: 2, credits: 1 }),
  total('a', { calls: 10, credits: 1 }),
  total('c', { calls: 1, credits: 3 }),
]
const keys = (sorted: typeof rows) => sorted.map(({ key }) => key)
const nameOf = ({ key }: { key: string }) => ({ a: '나', b: '다', c: '가' })[key] ?? key

test('rows stay as they came until somebody asks for an order', () => {
  expect(keys(sortTotals(rows, null, nameOf, 'en'))).toEqual(['b', 'a', 'c'])
})

test('figures are compared as figures, and equal ones keep their place', () => {
  expect(keys(sortTotals(rows, { column: 'calls', descending: true }, nameOf, 'en'))).toEqual(['a', 'b', 'c'])
  expect(keys(sortTotals(rows, { column: 'credits', descending: false }, nameOf, 'en'))).toEqual([
    'b',
    'a',
    'c',
  ])
})

test('names are compared as they are read', () => {
  expect(keys(sortTotals(rows, { column: 'name', descending: false }, nameOf, 'en'))).toEqual(['c', 'a', 'b'])
})

test('a head asks for the most first, and the second time the other way round', () => {
  const first = nextOrder(null, 'calls')
  expect(first).toEqual({ column: 'calls', descending: true })
  expect(nextOrder(first, 'calls')).toEqual({ column: 'calls', descending: false })
  expect(nextOrder(first, 'name')).toEqual({ column: 'name', descending: false })
})
