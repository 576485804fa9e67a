import { expect, it } from 'vitest'
import type { ContextMeasure } from '@shared/model/fit'
import { contextFill } from '@renderer/features/composer/contextFill'

const measure = (change: Partial<ContextMeasure>): ContextMeasure => ({
  model: 'a/b',
  tokens: 100,
  exact: false,
  window: 1000,
  windowOrigin: 'guess',
  overflowing: 0,
  ...change,
})

it.each([
  [{ tokens: 0 }, { part: 0, level: 'quiet' }],
  [{ tokens: 499 }, { part: 0.499, level: 'quiet' }],
  [{ tokens: 500 }, { part: 0.5, level: 'shown' }],
  [{ tokens: 850 }, { part: 0.85, level: 'warning' }],
  [{ tokens: 5000 }, { part: 1, level: 'warning' }],
  // The model's answer needs room of its own.
  [
    { tokens: 700, overflowing: 2 },
    { part: 0.7, level: 'warning' },
  ],
  [
    { tokens: 5000, window: null },
    { part: null, level: 'quiet' },
  ],
] as const)('%j is %j', (change, fill) => {
  expect(contextFill(measure(change))).toEqual(fill)
})
