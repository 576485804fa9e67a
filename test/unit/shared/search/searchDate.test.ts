import { afterEach, describe, expect, it, vi } from 'vitest'
import { searchDate } from '@shared/search/searchDate'

/** Days of the machine's own calendar, whichever zone it is in. */
const on = (year: number, month: number, date: number): number => new Date(year, month - 1, date).getTime()
const now = new Date(2026, 10, 23, 14, 5).getTime()

afterEach(() => vi.unstubAllEnvs())

describe('searchDate', () => {
  it.each([
    ['Asia/Seoul', '2026-11-02T15:00Z', '2026-11-22T15:00Z'],
    ['UTC', '2026-11-03T00:00Z', '2026-11-22T00:00Z'],
    ['America/New_York', '2026-11-03T05:00Z', '2026-11-22T05:00Z'],
  ])('takes days for those of the machine: in %s', (zone, day, today) => {
    vi.stubEnv('TZ', zone)
    expect(searchDate('2026-11-03', now)).toBe(Date.parse(day))
    expect(searchDate('today', Date.parse('2026-11-22T22:00Z'))).toBe(Date.parse(today))
  })

  it.each([
    ['2026-11-03', on(2026, 11, 3)],
    ['2026.11.3', on(2026, 11, 3)],
    ['2026. 11. 3.', on(2026, 11, 3)],
    ['2026/11', on(2026, 11, 1)],
    ['2026', on(2026, 1, 1)],
    ['2026년', on(2026, 1, 1)],
    ['2026년11월', on(2026, 11, 1)],
    ['2026년 11월 3일', on(2026, 11, 3)],
    ['today', on(2026, 11, 23)],
    ['오늘', on(2026, 11, 23)],
    ['Yesterday', on(2026, 11, 22)],
    ['어제', on(2026, 11, 22)],
    ['7d', on(2026, 11, 16)],
    ['7일', on(2026, 11, 16)],
    ['2w', on(2026, 11, 9)],
    ['2주', on(2026, 11, 9)],
    ['3m', on(2026, 8, 23)],
    ['3개월', on(2026, 8, 23)],
    ['1y', on(2025, 11, 23)],
    ['1년', on(2025, 11, 23)],
    ['어제'.normalize('NFD'), on(2026, 11, 22)],
  ])('reads %s', (typed, expected) => {
    expect(searchDate(typed, now)).toBe(expected)
  })

  it.each(['', 'soon', '2026-02-31', '2026-13', '26-11-03', '11월 3일', '99', 'd', '-7d'])(
    'takes %s for no day',
    (typed) => {
      expect(searchDate(typed, now)).toBeNull()
    },
  )

  it('stays in the month that was meant where that one is shorter', () => {
    expect(searchDate('1m', on(2026, 3, 31))).toBe(on(2026, 2, 28))
    expect(searchDate('3개월', on(2026, 5, 31))).toBe(on(2026, 2, 28))
    expect(searchDate('1y', on(2028, 2, 29))).toBe(on(2027, 2, 28))
  })
})
