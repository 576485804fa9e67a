import { z } from 'zod'
import { conversationSchema } from '../model/conversation'
import { call } from './define'

const messageId = z.strictObject({ messageId: z.uuid() })

/** What can be done with messages that are there. Each answers with the conversation, whose branch may be another one then. */
export const messageCalls = {
  /** Shows the branch that a message is on, down to its newest end; nothing changes when the message is shown already. */
  'messages.show': call(messageId, conversationSchema),
  /** A new conversation with a copy of everything from the beginning to this message. */
  'messages.fork': call(messageId, conversationSchema),
  /**
   * `message`: what follows it stays and moves up. `branch`: what follows it goes along. Running answers among them are
   * stopped first.
   */
  'messages.delete': call(
    z.strictObject({ messageId: z.uuid(), scope: z.enum(['message', 'branch']) }),
    z.object({ conversation: conversationSchema, deletionId: z.uuid() }),
  ),
  /** Undoes `messages.delete`. */
  'messages.undelete': call(z.strictObject({ deletionId: z.uuid() }), conversationSchema),
}
