import { z } from 'zod'
import { call } from './define'

const count = z.number().int().nonnegative()

/** Milliseconds since 1970: from `from` up to and without `to`. */
const period = z.strictObject({ from: z.number().int(), to: z.number().int() })

export const usageGroupings = ['day', 'model', 'conversation', 'connection'] as const

/** Sums of one group of calls. */
export const usageTotalSchema = z.object({
  /** `2026-11-23` in the machine's time zone, a model ID, a conversation's ID, or a connection's ID. */
  key: z.string(),
  /** A conversation's title; the key itself for anything else. Empty when the conversation is gone. */
  name: z.string(),
  calls: count,
  /** Calls that ended without a usable answer. */
  failed: count,
  stopped: count,
  inputTokens: count,
  outputTokens: count,
  cachedTokens: count,
  reasoningTokens: count,
  /** Calls whose tokens are an estimate, and calls of which nothing is known. */
  estimatedCalls: count,
  unknownCalls: count,
  /** Credits by the rates that were typed in; calls of models without a rate are in `unratedCalls`. */
  credits: z.number().nonnegative(),
  unratedCalls: count,
})
export type UsageTotal = z.infer<typeof usageTotalSchema>

export const usageCalls = {
  /** Totals of a period, the largest group first; days in their order. */
  'usage.totals': call(
    period.extend({ by: z.enum(usageGroupings) }),
    z.object({ groups: z.array(usageTotalSchema), sum: usageTotalSchema }),
  ),
  /** Every call of a period as CSV, to a place that the person picks; null when they picked none. */
  'usage.export': call(period, z.object({ path: z.string(), rows: count }).nullable()),
  /** The credits of this calendar month, for the budget. */
  'usage.month': call(
    z.strictObject({}),
    z.object({ credits: z.number().nonnegative(), unratedCalls: count }),
  ),
}
