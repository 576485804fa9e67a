import { z } from 'zod'
import { appErrorSchema } from './appErrorSchema'
import { attachmentSchema } from './attachment'
import { connectionIdSchema } from './connection'
import { omissionSchema } from './fit'
import { parametersSchema } from './parametersSchema'
import { timingSchema, usageSchema } from './usage'

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

export const userMessageSchema = z.object({
  ...messageBase,
  role: z.literal('user'),
  attachments: z.array(attachmentSchema),
})
export type UserMessage = z.infer<typeof userMessageSchema>

/** How an answer came about; the list of variants says it in words. */
export const answerOrigins = ['send', 'retry', 'continue', 'compare', 'merge'] as const
export type AnswerOrigin = (typeof answerOrigins)[number]

export const answerSchema = z.object({
  ...messageBase,
  role: z.literal('assistant'),
  status: answerStatusSchema,
  model: z.string(),
  /** Which connection answered, so that a demo answer says "demo" for as long as it exists. */
  connectionId: connectionIdSchema,
  origin: z.enum(answerOrigins),
  /** Answers to one question that were asked for side by side carry the same one. */
  comparisonId: z.uuid().nullable(),
  /** What it was asked with. */
  parameters: parametersSchema,
  reasoning: z.string(),
  /** Verbatim from the gateway (`stop`, `length`, …); `[DONE]` when only the end of the stream was marked; null when nothing was. */
  finishReason: z.string().nullable(),
  usage: usageSchema.nullable(),
  timing: timingSchema,
  /** What of the conversation was not sent; null when everything was. */
  omission: omissionSchema.nullable(),
  error: appErrorSchema.nullable(),
})
export type Answer = z.infer<typeof answerSchema>

export const messageSchema = z.discriminatedUnion('role', [userMessageSchema, answerSchema])
export type Message = z.infer<typeof messageSchema>
