import { z } from 'zod'
import { apis } from './parameters'
import { connectionIdSchema } from './connection'

export const callPurposes = ['answer', 'summary', 'merge'] as const
export type CallPurpose = (typeof callPurposes)[number]

export const callOutcomes = ['running', 'complete', 'stopped', 'failed', 'interrupted'] as const
export type CallOutcome = (typeof callOutcomes)[number]

const count = z.number().int().nonnegative()

/** One call to the gateway that may have been billed; kept after its conversation is gone. */
export const ledgerCallSchema = z.object({
  id: z.uuid(),
  /** When the request left, in milliseconds since 1970. */
  at: z.number().int(),
  conversationId: z.uuid().nullable(),
  /** The answer it belongs to; a retry before the first token is another call for the same answer. */
  messageId: z.uuid().nullable(),
  connectionId: connectionIdSchema,
  model: z.string(),
  api: z.enum(apis),
  streamed: z.boolean(),
  purpose: z.enum(callPurposes),
  outcome: z.enum(callOutcomes),
  errorCode: z.string().nullable(),
  inputTokens: count.nullable(),
  outputTokens: count.nullable(),
  cachedTokens: count.nullable(),
  reasoningTokens: count.nullable(),
  /** The tokens were guessed from the text, because the gateway gave none. */
  estimated: z.boolean(),
  firstTokenMs: count.nullable(),
  durationMs: count.nullable(),
})
export type LedgerCall = z.infer<typeof ledgerCallSchema>
