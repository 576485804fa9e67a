import { expect, test } from 'vitest'
import { chartPoints } from '@renderer/features/usage/chartPoints'
import { rangeOf } from '@renderer/features/usage/period'
import { total } from './totals'

const now = new Date(2026, 10, 5, 12)
const thisMonth = rangeOf({ kind: 'this-month' }, now)
const all = rangeOf({ kind: 'all' }, now)
if (thisMonth === null || all === null) throw new Error('no range')

test('days without a call are bars of nothing, and days to come are none', () => {
  const days = [
    total('2026-11-02', { inputTokens: 5, outputTokens: 6, credits: 0.5 }),
    total('2026-11-04', { inputTokens: 7 }),
  ]
  expect(chartPoints(days, thisMonth, now)).toEqual([
    { key: '2026-11-01', input: 0, output: 0, credits: 0 },
    { key: '2026-11-02', input: 5, output: 6, credits: 0.5 },
    { key: '2026-11-03', input: 0, output: 0, credits: 0 },
    { key: '2026-11-04', input: 7, output: 0, credits: 0 },
    { key: '2026-11-05', input: 0, output: 0, credits: 0 },
  ])
})

test('all of the time begins with the first call', () => {
  const points = chartPoints([total('2026-11-03')], all, now)
  expect(points.map(({ key }) => key)).toEqual(['2026-11-03', '2026-11-04', '2026-11-05'])
})

test('what is longer than a quarter is shown by month, with every token in it', () => {
  const days = [
    total('2025-12-31', { inputTokens: 1, credits: 1 }),
    total('2026-01-01', { inputTokens: 2, outputTokens: 4 }),
    total('2026-01-31', { inputTokens: 3 }),
  ]
  const points = chartPoints(days, all, now)
  expect(points).toHaveLength(12)
  expect(points.slice(0, 2)).toEqual([
    { key: '2025-12', input: 1, output: 0, credits: 1 },
    { key: '2026-01', input: 5, output: 4, credits: 0 },
  ])
})

test('nothing used is no chart', () => {
  expect(chartPoints([], all, now)).toEqual([])
})
