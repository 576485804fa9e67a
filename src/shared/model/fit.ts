import { z } from 'zod'

/**
 * What to do when a conversation does not fit into the model's context. `ask` sends nothing and lets the person choose;
 * nothing is ever left out without a choice.
 */
export const fitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask') }),
  /** Send all of it: the window's size is only a guess. */
  z.strictObject({ kind: z.literal('send-all') }),
  z.strictObject({ kind: z.literal('drop-oldest') }),
  /** The model writes a summary of what does not fit; that is a call of its own, and is billed. */
  z.strictObject({ kind: z.literal('summarise'), model: z.string().min(1).max(200) }),
])
export type Fit = z.infer<typeof fitSchema>

/** How full a model's context would be. Tokens are an estimate unless `exact`. */
export const contextMeasureSchema = z.object({
  model: z.string(),
  tokens: z.number().int().nonnegative(),
  /** True when all but the newest message was counted by the gateway. */
  exact: z.boolean(),
  /** The model's context in tokens, and who says so. Null when nothing is known. */
  window: z.number().int().positive().nullable(),
  windowOrigin: z.enum(['person', 'gateway', 'guess', 'unknown']),
  /** Messages that would have to be left out to fit; 0 when it fits. */
  overflowing: z.number().int().nonnegative(),
})
export type ContextMeasure = z.infer<typeof contextMeasureSchema>

/** What of the conversation was not sent with an answer's question; null when everything was. */
export const omissionSchema = z.object({
  /** The oldest messages, this many, were not sent as they are. */
  messages: z.number().int().positive(),
  /** The summary that was sent in their place; null when they were dropped. */
  summary: z.object({ model: z.string(), content: z.string() }).nullable(),
})
export type Omission = z.infer<typeof omissionSchema>
