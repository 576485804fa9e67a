import { z } from 'zod'
import { appErrorSchema } from './appErrorSchema'

/**
 * What an answer that has not finished is doing. Times are milliseconds since 1970. Not stored: after a restart there is
 * nothing in progress.
 */
export const progressSchema = z.discriminatedUnion('kind', [
  /** Other calls go first; `ahead` is how many. */
  z.object({ kind: z.literal('queued'), ahead: z.number().int().nonnegative() }),
  /** A model writes a summary of what does not fit. */
  z.object({ kind: z.literal('summarising'), model: z.string() }),
  /** The question is out and nothing has come back. */
  z.object({ kind: z.literal('waiting'), since: z.number().int() }),
  /** It failed before the first token and will be asked again. */
  z.object({
    kind: z.literal('retrying'),
    attempt: z.number().int().positive(),
    of: z.number().int().positive(),
    at: z.number().int(),
    error: appErrorSchema,
  }),
  z.object({ kind: z.literal('streaming') }),
  /** Nothing has come for a while. `endsAt` is when it will be given up; null for never. */
  z.object({ kind: z.literal('stalled'), since: z.number().int(), endsAt: z.number().int().nullable() }),
])
export type Progress = z.infer<typeof progressSchema>
