import { z } from 'zod'
import { attachmentRefSchema, mostAttachments } from '../model/attachment'
import { draftSchema } from '../model/draft'
import { messageQueueSchema } from '../model/queue'
import { longestText } from '../model/textLimit'
import { call, event } from './define'

const conversationId = z.strictObject({ conversationId: z.uuid() })
const text = z.string().max(longestText)
const attachments = z.array(attachmentRefSchema).max(mostAttachments)

/** What is written and not sent yet: the draft of a conversation and the messages that wait for an answer to end. */
export const composerCalls = {
  'composer.read': call(conversationId, z.object({ draft: draftSchema, queue: messageQueueSchema })),
  /** An empty one is forgotten. */
  'composer.saveDraft': call(z.strictObject({ conversationId: z.uuid(), text, attachments }), z.null()),
  'queue.edit': call(z.strictObject({ id: z.uuid(), text: text.regex(/\S/) }), messageQueueSchema),
  'queue.remove': call(z.strictObject({ id: z.uuid() }), messageQueueSchema),
  /** Sends the first of a held queue; the rest follows answer by answer. */
  'queue.resume': call(conversationId, messageQueueSchema),
}

export const composerEvents = {
  'queue.changed': event(z.object({ conversationId: z.uuid(), queue: messageQueueSchema })),
}
