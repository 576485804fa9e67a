import { z } from 'zod'
import { appErrorSchema } from './appErrorSchema'
import { connectionIdSchema } from './connection'
import { usageSchema } from './usage'

/**
 * Where an answer stands. `streaming` is the only one that changes: it becomes exactly one of the others, once.
 * `interrupted` means the app or the machine went away; `stopped` means the person did it.
 */
export const answerStatusSchema = z.enum(['streaming', 'complete', 'stopped', 'failed', 'interrupted'])
export type AnswerStatus = z.infer<typeof answerStatusSchema>

const messageBase = {
  id: z.uuid(),
  conversationId: z.uuid(),
  /** Messages form a tree: editing, retrying and answering with another model are siblings under one parent. */
  parentId: z.uuid().nullable(),
  content: z.string(),
  createdAt: z.number().int(),
}

export const userMessageSchema = z.object({ ...messageBase, role: z.literal('user') })
export type UserMessage = z.infer<typeof userMessageSchema>

export const answerSchema = z.object({
  ...messageBase,
  role: z.literal('assistant'),
  status: answerStatusSchema,
  model: z.string(),
  /** Which connection answered, so that a demo answer says "demo" for as long as it exists. */
  connectionId: connectionIdSchema,
  reasoning: z.string(),
  /** Verbatim from the gateway (`stop`, `length`, …); null when it sent none. */
  finishReason: z.string().nullable(),
  usage: usageSchema.nullable(),
  error: appErrorSchema.nullable(),
})
export type Answer = z.infer<typeof answerSchema>

export const messageSchema = z.discriminatedUnion('role', [userMessageSchema, answerSchema])
export type Message = z.infer<typeof messageSchema>
