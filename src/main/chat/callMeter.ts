import type { StreamEvent } from '@shared/model/streamEvent'
import type { Timing, Usage } from '@shared/model/usage'
import type { Clock } from './clock'
import { estimateTokens } from './estimateTokens'

/** What one call took: measured by the clock, counted by the gateway, or estimated. */
export type CallMeter = {
  see(event: StreamEvent): void
  /** Whether text or reasoning has come. */
  began(): boolean
  timing(): Timing
  /** The gateway's counts, or an estimate from the texts; the prompt is only estimated when it is needed. */
  usage(estimatePrompt: () => Promise<number>): Promise<Usage>
  /** Whether the gateway gave counts. */
  isCounted(): boolean
}

/** Starts the clock: to be made when the request leaves. */
export function startMeter(clock: Clock): CallMeter {
  const start = clock.ticks()
  const since = (): number => Math.round(clock.ticks() - start)
  let counted: Usage | null = null
  const output: string[] = []
  let firstToken: number | null = null
  let firstReasoning: number | null = null
  let firstText: number | null = null

  return {
    see: (event) => {
      if (event.type === 'usage') counted = event.usage
      if (event.type !== 'text' && event.type !== 'reasoning') return
      output.push(event.text)
      firstToken ??= since()
      if (event.type === 'text') firstText ??= since()
      else firstReasoning ??= since()
    },
    began: () => firstToken !== null,
    timing: () => ({
      firstTokenMs: firstToken,
      // An answer that ended while it was still thinking thought until its end.
      reasoningMs: firstReasoning === null ? null : Math.max(0, (firstText ?? since()) - firstReasoning),
      durationMs: since(),
    }),
    isCounted: () => counted !== null,
    usage: async (estimatePrompt) =>
      counted ?? {
        inputTokens: await estimatePrompt(),
        outputTokens: await estimateTokens(output.join('')),
        cachedTokens: null,
        reasoningTokens: null,
        estimated: true,
      },
  }
}
