import { expect, test } from 'vitest'
import { monthOf } from '@main/usage/monthOf'

test.each([
  ['in the middle', new Date(2026, 10, 23, 4, 5), new Date(2026, 10, 1), new Date(2026, 11, 1)],
  ['at its very beginning', new Date(2026, 10, 1), new Date(2026, 10, 1), new Date(2026, 11, 1)],
  ['at its very end', new Date(2026, 11, 1, 0, 0, 0, -1), new Date(2026, 10, 1), new Date(2026, 11, 1)],
  ['at the end of a year', new Date(2026, 11, 31, 23), new Date(2026, 11, 1), new Date(2027, 0, 1)],
])('a month goes from its first midnight to the next one: %s', (_when, at, from, to) => {
  expect(monthOf(at.getTime())).toEqual({ from: from.getTime(), to: to.getTime() })
})
