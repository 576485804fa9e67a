import { z } from 'zod'

/** What is known of one model beyond its name: typed in by the person, or learned from a refusal. */
export const modelSettingsSchema = z.object({
  model: z.string(),
  /** Tokens of the model's context, as typed in by the person. */
  contextWindow: z.number().int().positive().nullable(),
  /** Tokens of the model's context, as a refusal of the gateway named it. */
  learnedWindow: z.number().int().positive().nullable(),
  rates: z
    .object({
      input: z.number().nonnegative(),
      output: z.number().nonnegative(),
      cached: z.number().nonnegative().nullable(),
    })
    .nullable(),
  /** Names of request fields that this model refused and that are not sent to it any more (`temperature`, `max_tokens`). */
  refused: z.array(z.string()),
  /** Stands at the top of the pickers. */
  favourite: z.boolean(),
  /** Left out of the pickers, unless it is the one in use. */
  hidden: z.boolean(),
})
export type ModelSettings = z.infer<typeof modelSettingsSchema>
