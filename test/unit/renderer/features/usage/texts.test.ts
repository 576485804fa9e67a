import { expect, test } from 'vitest'
import { budgetState } from '@renderer/features/usage/budgetState'
import { dayText, shortDayText } from '@renderer/features/usage/dayText'

test.each([
  [0, 'within'],
  [0.799, 'within'],
  [0.8, 'near'],
  [0.999, 'near'],
  [1, 'over'],
  [7, 'over'],
])('a budget of which %d is used is %s', (share, state) => {
  expect(budgetState(share)).toBe(state)
})

test('days and months are written in the person’s language', () => {
  expect(dayText('2026-11-23', 'en')).toBe('Nov 23, 2026')
  expect(dayText('2026-11-23', 'ko')).toBe('2026. 11. 23.')
  expect(dayText('2026-11', 'en')).toBe('Nov 2026')
  expect(shortDayText('2026-11-23', 'en')).toBe('11/23')
  expect(shortDayText('2026-11', 'ko')).toBe('2026년 11월')
})

test('what is no day is left as it stands', () => {
  expect(dayText('2026-13-45', 'en')).toBe('2026-13-45')
})
