import type { UsageTotal } from '@shared/contract/usage'

/** A group of the ledger; what a test does not care about is zero. */
export function total(key: string, change: Partial<UsageTotal> = {}): UsageTotal {
  return {
    key,
    name: key,
    calls: 1,
    failed: 0,
    stopped: 0,
    inputTokens: 0,
    outputTokens: 0,
    cachedTokens: 0,
    reasoningTokens: 0,
    estimatedCalls: 0,
    unknownCalls: 0,
    credits: 0,
    unratedCalls: 0,
    ...change,
  }
}
