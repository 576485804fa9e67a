import { z } from 'zod'
import { attachmentRefSchema, mostAttachments } from '../model/attachment'
import { askedColumnsSchema } from '../model/comparison'
import { conversationSchema } from '../model/conversation'
import { contextMeasureSchema, fitSchema } from '../model/fit'
import { answerOrigins, answerSchema, answerStatusSchema, userMessageSchema } from '../model/message'
import { apis } from '../model/parameters'
import { progressSchema } from '../model/progress'
import { messageQueueSchema } from '../model/queue'
import { longestText } from '../model/textLimit'
import { call, event } from './define'

const text = z.string().max(longestText)
const modelId = z.string().trim().min(1).max(200)
const attachments = z.array(attachmentRefSchema).max(mostAttachments)
const answerId = z.strictObject({ answerId: z.uuid() })

/** The IDs of all variants of a message, itself among them, the oldest first; only for messages that have several. */
export const variantsSchema = z.record(z.uuid(), z.array(z.uuid()))

/** A turn that has begun: everything that is new in the conversation. */
export const startedTurnSchema = z.object({
  conversation: conversationSchema,
  /** The person's message; null when an earlier one was asked again. */
  message: userMessageSchema.nullable(),
  /** One, or the columns of a comparison, of which the first is on the shown branch. */
  answers: z.array(answerSchema).min(1),
  variants: variantsSchema,
})
export type StartedTurn = z.infer<typeof startedTurnSchema>

/** What became of a message: on its way, waiting behind an answer, or in need of a decision (nothing was stored then). */
export const sentSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('started'), turn: startedTurnSchema }),
  z.object({ state: z.literal('queued'), queue: messageQueueSchema }),
  z.object({ state: z.literal('too-long'), measure: contextMeasureSchema }),
])
export type Sent = z.infer<typeof sentSchema>

/** What is different when an answer is asked for again. */
export const retryChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('model'), model: modelId }),
  /** Leaves a field out, now and from now on with this model. */
  z.strictObject({ kind: z.literal('without-parameter'), parameter: z.string().min(1).max(100) }),
  /** Goes another way, now and from now on in this conversation. */
  z.strictObject({ kind: z.literal('delivery'), api: z.enum(apis), stream: z.boolean() }),
  z.strictObject({ kind: z.literal('without-images') }),
])
export type RetryChange = z.infer<typeof retryChangeSchema>

/** A variant in words, for the list behind the arrows. */
export const variantSchema = z.object({
  id: z.uuid(),
  role: z.enum(['user', 'assistant']),
  /** Empty for a person's message. */
  model: z.string(),
  origin: z.enum(answerOrigins).nullable(),
  status: answerStatusSchema,
  createdAt: z.number().int(),
  /** The beginning of its text. */
  excerpt: z.string(),
})
export type Variant = z.infer<typeof variantSchema>

export const chatCalls = {
  /** Stores the message and an empty answer, then asks. Resolves before the network opens. */
  'chat.send': call(
    z.strictObject({
      conversationId: z.uuid(),
      /** May be empty when there are attachments. */
      text,
      attachments,
      /** null: as the conversation says. */
      fit: fitSchema.nullable(),
      /** Several models, side by side, or one that is asked this once; null for the conversation's own. */
      columns: askedColumnsSchema.nullable(),
    }),
    sentSchema,
  ),
  /** Asks anew in place of an earlier message; the earlier one and everything below it stays as a variant. */
  'chat.edit': call(
    z.strictObject({ messageId: z.uuid(), text, attachments, fit: fitSchema.nullable() }),
    sentSchema,
  ),
  /** Asks the same question again; the new answer is a variant, the old one stays. */
  'chat.retry': call(
    z.strictObject({ answerId: z.uuid(), change: retryChangeSchema, fit: fitSchema.nullable() }),
    sentSchema,
  ),
  /** Goes on where an answer ended; what was there is the beginning of the new variant. */
  'chat.continue': call(z.strictObject({ answerId: z.uuid(), fit: fitSchema.nullable() }), sentSchema),
  /** Has a model write one answer out of several, with their sources named; it becomes a variant of them. */
  'chat.merge': call(
    z.strictObject({
      answerIds: z.array(z.uuid()).min(2).max(6),
      model: modelId,
      fit: fitSchema.nullable(),
    }),
    sentSchema,
  ),
  /** Ends the stream and keeps what arrived; the tokens generated so far are billed all the same. */
  'chat.stop': call(answerId, z.null()),
  'chat.stopAll': call(z.strictObject({ conversationId: z.uuid() }), z.null()),
  /** Ends the wait before the next attempt. */
  'chat.retryNow': call(answerId, z.null()),
  /** The text so far and the number of the next delta, for a window that missed some. */
  'chat.answer': call(answerId, z.object({ answer: answerSchema, nextSeq: z.number().int() })),
  'chat.variants': call(z.strictObject({ messageId: z.uuid() }), z.array(variantSchema)),
  /** How full the context is, with the conversation's model, before anything that is being written. */
  'chat.measure': call(z.strictObject({ conversationId: z.uuid() }), contextMeasureSchema.nullable()),
}

export const chatEvents = {
  /** Text that came since delta `seq - 1` of the same answer. Numbers start at 0 and have no gaps. */
  'answer.delta': event(
    z.object({
      conversationId: z.uuid(),
      answerId: z.uuid(),
      seq: z.number().int().nonnegative(),
      content: z.string(),
      reasoning: z.string(),
    }),
  ),
  /** A streaming answer is doing something else now. */
  'answer.progress': event(
    z.object({ conversationId: z.uuid(), answerId: z.uuid(), progress: progressSchema }),
  ),
  /** The answer in its final status, already in the history. */
  'answer.finished': event(z.object({ answer: answerSchema })),
  /** A turn that main began by itself: a queued message whose time has come. */
  'turn.started': event(z.object({ turn: startedTurnSchema })),
  /** The wallet is empty: `answers` calls that were waiting were not made. Said once. */
  'calls.halted': event(z.object({ answers: z.number().int().nonnegative() })),
}
