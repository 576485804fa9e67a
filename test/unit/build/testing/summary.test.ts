import { expect, it } from 'vitest'
import { add, exitCode, summary, tally } from '../../../../build/testing/summary.mjs'

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((one) => ({ status: one })),
})

it('counts every test once', () => {
  const report = {
    testResults: [file('passed', 'passed', 'passed', 'pending'), file('failed', 'passed', 'failed', 'todo')],
  }
  expect(tally(report)).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

it('counts a file that could not even be loaded as a failure', () => {
  expect(tally({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
  })
})

it('adds up and ends with the line that machines read', () => {
  const total = add([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 0 },
  ])
  expect(summary(total)).toBe('5 passed, 1 failed')
  expect(summary({ ...total, skipped: 4 })).toBe('4 skipped\n5 passed, 1 failed')
})

it.each([
  ['everything passed', { passed: 1, failed: 0 }, [0, 0], 0],
  ['one failed', { passed: 9, failed: 1 }, [1], 1],
  ['nothing ran', { passed: 0, failed: 0 }, [0], 1],
  ['a runner failed for a reason of its own', { passed: 9, failed: 0 }, [0, 1], 1],
])('ends rightly when %s', (_, counts, codes, expected) => {
  expect(exitCode({ ...counts, skipped: 0 }, codes)).toBe(expected)
})
