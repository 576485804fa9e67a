import { z } from 'zod'
import { attachmentSchema } from './attachment'
import { askedColumnsSchema } from './comparison'

/** A message that was sent while an answer was streaming: it goes out when that answer is complete. */
export const queuedMessageSchema = z.object({
  id: z.uuid(),
  text: z.string(),
  attachments: z.array(attachmentSchema),
  /** The models that it goes to, side by side or one this once; null for the conversation's own, as it is then. */
  columns: askedColumnsSchema.nullable(),
  createdAt: z.number().int(),
})
export type QueuedMessage = z.infer<typeof queuedMessageSchema>

/** The messages waiting in one conversation, the next first. */
export const messageQueueSchema = z.object({
  messages: z.array(queuedMessageSchema),
  /** Held after a stop, a failure, a conversation that does not fit or a restart: nothing goes out until the person says so. */
  held: z.boolean(),
})
export type MessageQueue = z.infer<typeof messageQueueSchema>
