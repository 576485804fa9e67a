import { describe, expect, test } from 'vitest'
import { dayAfter, dayOf, parseDay, type PeriodChoice, rangeOf } from '@renderer/features/usage/period'

const now = new Date(2026, 2, 1, 4, 5)
const at = (...date: [number, number, number]): number => new Date(...date).getTime()

describe('a period is made of whole days of the machine’s time zone', () => {
  test.each<[PeriodChoice, number, number]>([
    [{ kind: 'this-month' }, at(2026, 2, 1), at(2026, 3, 1)],
    [{ kind: 'last-month' }, at(2026, 1, 1), at(2026, 2, 1)],
    [{ kind: 'last-7-days' }, at(2026, 1, 23), at(2026, 2, 2)],
    [{ kind: 'last-30-days' }, at(2026, 0, 31), at(2026, 2, 2)],
    [{ kind: 'all' }, 0, at(2026, 2, 2)],
    [{ kind: 'custom', first: '2025-12-31', last: '2026-01-01' }, at(2025, 11, 31), at(2026, 0, 2)],
    [{ kind: 'custom', first: '2026-01-01', last: '2026-01-01' }, at(2026, 0, 1), at(2026, 0, 2)],
  ])('%j', (choice, from, to) => {
    expect(rangeOf(choice, now)).toEqual({ from, to })
  })

  test.each([
    ['', '2026-01-01'],
    ['2026-01-01', '2026-02-30'],
    ['2026-01-02', '2026-01-01'],
    ['yesterday', '2026-01-01'],
  ])('from %j to %j is none', (first, last) => {
    expect(rangeOf({ kind: 'custom', first, last }, now)).toBeNull()
  })
})

test('days are named and read back alike', () => {
  expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05')
  expect(parseDay('2026-01-05')).toEqual(new Date(2026, 0, 5))
})

test('the day after is the next one on the calendar, in every month', () => {
  expect(dayAfter(new Date(2026, 1, 28, 23, 59))).toEqual(new Date(2026, 2, 1))
})
