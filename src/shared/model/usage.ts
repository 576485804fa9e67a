import { z } from 'zod'

const tokens = z.number().int().nonnegative()

/** Tokens of one answer. As the gateway counted them, unless `estimated`. */
export const usageSchema = z.object({
  inputTokens: tokens,
  outputTokens: tokens,
  /** The part of the input that came from the provider's cache; null when nothing was said about it. */
  cachedTokens: tokens.nullable(),
  /** The part of the output that was reasoning; null when nothing was said about it. */
  reasoningTokens: tokens.nullable(),
  /** The gateway gave no figures and these were guessed from the text. */
  estimated: z.boolean(),
})
export type Usage = z.infer<typeof usageSchema>

/** Milliseconds from the moment the request left; null for what never came or was not measured. */
export const timingSchema = z.object({
  firstTokenMs: tokens.nullable(),
  /** From the first reasoning to the first text. */
  reasoningMs: tokens.nullable(),
  durationMs: tokens.nullable(),
})
export type Timing = z.infer<typeof timingSchema>

export const noTiming: Timing = { firstTokenMs: null, reasoningMs: null, durationMs: null }
