import { expect, test } from 'vitest'
import { tabNews } from '@renderer/features/tabs/tabNews'

const order = (tabs: string, pinnedCount = 0) => ({ tabs: [...tabs], pinnedCount })

test('a tab that was moved is told with its new place', () => {
  expect(tabNews(order('abcd'), order('bcad'), null)).toEqual({ kind: 'moved', id: 'a', place: 3 })
  expect(tabNews(order('abcd'), order('adbc'), null)).toEqual({ kind: 'moved', id: 'd', place: 2 })
})

test('of two neighbours that changed places it is the one that was meant', () => {
  expect(tabNews(order('abc'), order('bac'), 'a')).toEqual({ kind: 'moved', id: 'a', place: 2 })
  expect(tabNews(order('abc'), order('bac'), 'b')).toEqual({ kind: 'moved', id: 'b', place: 1 })
})

test('pinning and letting loose are told as such, with and without a move', () => {
  expect(tabNews(order('abc', 1), order('acb', 2), 'b')).toEqual({ kind: 'pinned', id: 'c', place: 2 })
  expect(tabNews(order('abc', 0), order('abc', 1), 'b')).toEqual({ kind: 'pinned', id: 'a', place: 1 })
  expect(tabNews(order('abc', 2), order('bac', 1), null)).toEqual({ kind: 'unpinned', id: 'a', place: 2 })
})

test('there is nothing to tell when tabs come or go, or stay', () => {
  expect(tabNews(order('ab'), order('abc'), 'c')).toBeNull()
  expect(tabNews(order('abc'), order('ab'), 'a')).toBeNull()
  expect(tabNews(order('ab'), order('ab'), 'a')).toBeNull()
})
