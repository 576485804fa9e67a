import { z } from 'zod'

/** Tokens as the gateway counted them for one answer; never an estimate. */
export const usageSchema = z.object({
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
})
export type Usage = z.infer<typeof usageSchema>
