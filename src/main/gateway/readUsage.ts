import { z } from 'zod'
import type { Usage } from '@shared/model/usage'

const count = z.number().int().nonnegative()
const detail = count.nullish().catch(null)
const cached = z.object({ cached_tokens: detail }).nullish().catch(null)
const reasoned = z.object({ reasoning_tokens: detail }).nullish().catch(null)

/** The names of chat completions, those of Responses, and what single providers add. */
const usageSchema = z.object({
  prompt_tokens: count.nullish(),
  input_tokens: count.nullish(),
  completion_tokens: count.nullish(),
  output_tokens: count.nullish(),
  prompt_tokens_details: cached,
  input_tokens_details: cached,
  completion_tokens_details: reasoned,
  output_tokens_details: reasoned,
  /** DeepSeek */
  prompt_cache_hit_tokens: detail,
  /** Anthropic */
  cache_read_input_tokens: detail,
  cached_tokens: detail,
  reasoning_tokens: detail,
})

/** Token counts as the gateway gave them, of either API; null where a count is missing or is none. */
export function readUsage(value: unknown): Usage | null {
  const parsed = usageSchema.safeParse(value)
  if (!parsed.success) return null
  const usage = parsed.data
  const inputTokens = usage.prompt_tokens ?? usage.input_tokens
  const outputTokens = usage.completion_tokens ?? usage.output_tokens
  if (typeof inputTokens !== 'number' || typeof outputTokens !== 'number') return null
  return {
    inputTokens,
    outputTokens,
    cachedTokens:
      (usage.prompt_tokens_details ?? usage.input_tokens_details)?.cached_tokens ??
      usage.prompt_cache_hit_tokens ??
      usage.cache_read_input_tokens ??
      usage.cached_tokens ??
      null,
    reasoningTokens:
      (usage.completion_tokens_details ?? usage.output_tokens_details)?.reasoning_tokens ??
      usage.reasoning_tokens ??
      null,
    estimated: false,
  }
}
