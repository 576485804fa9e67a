import { isFreeAlias } from './modelId'
import type { Usage } from './usage'

/** Credits for one million tokens, as the person typed them in. The gateway publishes no prices. */
export type Rates = { input: number; output: number; cached: number | null }

/**
 * The credits that an answer probably took; null where no rates were typed in. The free alias takes none (the gateway's
 * manual). Cached input counts at its own rate where there is one, else like all input.
 */
export function creditsOf(model: string, usage: Usage, rates: Rates | null): number | null {
  if (isFreeAlias(model)) return 0
  if (rates === null) return null
  const cached = rates.cached === null ? 0 : Math.min(usage.cachedTokens ?? 0, usage.inputTokens)
  const input = (usage.inputTokens - cached) * rates.input + cached * (rates.cached ?? 0)
  return (input + usage.outputTokens * rates.output) / 1_000_000
}

/** {@link creditsOf} for a call that went through some connection: the demo is answered by the app itself, for nothing. */
export function creditsOfCall(
  { model, connectionId }: { model: string; connectionId: string },
  usage: Usage,
  rates: Rates | null,
): number | null {
  return connectionId === 'demo' ? 0 : creditsOf(model, usage, rates)
}
