import { expect, test } from 'vitest'
import { nextConversation } from '@renderer/features/sidebar/nextConversation'
import type { Row } from '@renderer/features/sidebar/rows'

const rows: Row[] = [
  { kind: 'heading', age: 'today' },
  { kind: 'conversation', id: 'a' },
  { kind: 'heading', age: 'yesterday' },
  { kind: 'conversation', id: 'b' },
  { kind: 'conversation', id: 'c' },
]

test('arrows pass over headings and stop at the ends', () => {
  expect(nextConversation(rows, 'a', 'ArrowDown')).toBe('b')
  expect(nextConversation(rows, 'b', 'ArrowUp')).toBe('a')
  expect(nextConversation(rows, 'a', 'ArrowUp')).toBeNull()
  expect(nextConversation(rows, 'c', 'ArrowDown')).toBeNull()
})

test('Home and End lead to the first and the last', () => {
  expect(nextConversation(rows, 'b', 'Home')).toBe('a')
  expect(nextConversation(rows, 'b', 'End')).toBe('c')
})

test('other keys and an empty list lead nowhere', () => {
  expect(nextConversation(rows, 'b', 'x')).toBeNull()
  expect(nextConversation([], null, 'ArrowDown')).toBeNull()
})
