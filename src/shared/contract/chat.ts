import { z } from 'zod'
import { conversationSchema } from '../model/conversation'
import { answerSchema, userMessageSchema } from '../model/message'
import { call, event } from './define'

export const chatCalls = {
  /** Stores the message and an empty answer, then asks the conversation's model. Resolves before the network opens. */
  'chat.send': call(
    z.strictObject({ conversationId: z.uuid(), text: z.string().max(5_000_000).regex(/\S/) }),
    z.object({ conversation: conversationSchema, message: userMessageSchema, answer: answerSchema }),
  ),
  /** Ends the stream and keeps what arrived; the tokens generated so far are billed all the same. */
  'chat.stop': call(z.strictObject({ answerId: z.uuid() }), z.null()),
  /** Asks again with the conversation's model; the new answer is a sibling, the old one stays in the history. */
  'chat.retry': call(
    z.strictObject({ answerId: z.uuid() }),
    z.object({ conversation: conversationSchema, answer: answerSchema }),
  ),
  /** The text so far and the number of the next delta, for a window that missed some. */
  'chat.answer': call(
    z.strictObject({ answerId: z.uuid() }),
    z.object({ answer: answerSchema, nextSeq: z.number().int() }),
  ),
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
  /** The answer in its final status, already in the history. */
  'answer.finished': event(z.object({ answer: answerSchema })),
}
