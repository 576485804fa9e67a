import { expect, test } from 'vitest'
import { tabOfKey } from '@renderer/features/shell/useTabNumberKeys'

test('digits stand for places, 9 for the last tab', () => {
  expect(tabOfKey('1', ['a', 'b', 'c'])).toBe('a')
  expect(tabOfKey('3', ['a', 'b', 'c'])).toBe('c')
  expect(tabOfKey('9', ['a', 'b', 'c'])).toBe('c')
})

test('places without a tab and other keys stand for nothing', () => {
  expect(tabOfKey('4', ['a', 'b', 'c'])).toBeUndefined()
  expect(tabOfKey('9', [])).toBeUndefined()
  expect(tabOfKey('0', ['a'])).toBeUndefined()
  expect(tabOfKey('F1', ['a'])).toBeUndefined()
})
