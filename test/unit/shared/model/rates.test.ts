import { describe, expect, test } from 'vitest'
import { creditsOf, creditsOfCall } from '@shared/model/rates'

const usage = {
  inputTokens: 1_000_000,
  outputTokens: 500_000,
  cachedTokens: 400_000,
  reasoningTokens: null,
  estimated: false,
}

describe('credits', () => {
  test('are counted for a million tokens, the cached ones by their own rate', () => {
    expect(creditsOf('a/b', usage, { input: 2, output: 10, cached: 0.5 })).toBeCloseTo(
      0.6 * 2 + 0.4 * 0.5 + 5,
    )
  })

  test('count cached tokens like all input where they have no rate, and a rate of zero as one', () => {
    expect(creditsOf('a/b', usage, { input: 2, output: 10, cached: null })).toBeCloseTo(7)
    expect(creditsOf('a/b', usage, { input: 2, output: 10, cached: 0 })).toBeCloseTo(6.2)
  })

  test('are not known without rates, but for what costs nothing', () => {
    expect(creditsOf('a/b', usage, null)).toBeNull()
    expect(creditsOf('RunYour/Free', usage, null)).toBe(0)
    expect(creditsOfCall({ model: 'a/b', connectionId: 'default' }, usage, null)).toBeNull()
    expect(creditsOfCall({ model: 'a/b', connectionId: 'demo' }, usage, null)).toBe(0)
  })
})
