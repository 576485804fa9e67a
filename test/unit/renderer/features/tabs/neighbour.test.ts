import { expect, test } from 'vitest'
import { neighbour } from '@renderer/features/tabs/neighbour'

const tabs = ['a', 'b', 'c']

test('arrows go round at both ends', () => {
  expect(neighbour(tabs, 'a', 'ArrowRight')).toBe('b')
  expect(neighbour(tabs, 'c', 'ArrowRight')).toBe('a')
  expect(neighbour(tabs, 'a', 'ArrowLeft')).toBe('c')
})

test('Home and End lead to the first and the last tab', () => {
  expect(neighbour(tabs, 'b', 'Home')).toBe('a')
  expect(neighbour(tabs, 'b', 'End')).toBe('c')
})

test('there is no neighbour for other keys, at a lone tab, and without an active one', () => {
  expect(neighbour(tabs, 'a', 'Tab')).toBeNull()
  expect(neighbour(['a'], 'a', 'ArrowRight')).toBeNull()
  expect(neighbour(tabs, null, 'ArrowRight')).toBeNull()
})
