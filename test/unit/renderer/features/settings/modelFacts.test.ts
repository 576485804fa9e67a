import { expect, test } from 'vitest'
import { factTexts, readFacts } from '@renderer/features/settings/models/modelFacts'

const empty = { window: '', input: '', output: '', cached: '' }

test('what is known is read as it was shown', () => {
  const known = {
    model: 'a/b',
    contextWindow: 128_000,
    learnedWindow: 1,
    rates: { input: 1.25, output: 0, cached: 0.125 },
    refused: [],
    favourite: false,
    hidden: false,
  }
  expect(readFacts(factTexts(known))).toEqual({
    state: 'good',
    facts: { contextWindow: 128_000, rates: known.rates },
  })
  expect(factTexts({ ...known, contextWindow: null, rates: null })).toEqual(empty)
})

test('nothing typed is nothing known', () => {
  expect(readFacts(empty)).toEqual({ state: 'good', facts: { contextWindow: null, rates: null } })
})

test('a rate for cached tokens is not needed', () => {
  expect(readFacts({ ...empty, window: '128,000', input: '2,5', output: '10' })).toEqual({
    state: 'good',
    facts: { contextWindow: 128_000, rates: { input: 2.5, output: 10, cached: null } },
  })
})

test('every mistake is named at its field', () => {
  expect(readFacts({ window: '1.5', input: '-1', output: 'x', cached: '' })).toEqual({
    state: 'wrong',
    mistakes: { window: 'wrongWindow', input: 'wrongRate', output: 'wrongRate' },
  })
  expect(readFacts({ ...empty, window: '0', input: '1' })).toEqual({
    state: 'wrong',
    mistakes: { window: 'wrongWindow', output: 'needsBoth' },
  })
  expect(readFacts({ ...empty, cached: '1' })).toEqual({
    state: 'wrong',
    mistakes: { input: 'needsBoth', output: 'needsBoth' },
  })
})
