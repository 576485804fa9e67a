import { createConversation } from '@main/history/conversations'
import type { WritableDb } from '@main/history/database/db'
import { beginTurn, finishAnswer } from '@main/history/turns'

export const model = 'openai/gpt-5.5'
const asked = { model, connectionId: 'default' } as const

/** A new conversation's id. */
export function aConversation(db: WritableDb, at = 1): string {
  return createConversation(db, { model }, at).id
}

/** A turn whose answer is still streaming. */
export function aTurn(db: WritableDb, conversationId: string, text = 'hello', at = 2) {
  return beginTurn(db, { ...asked, conversationId, text, title: text }, at)
}

/** A turn that is over; its answer repeats the question. */
export function aFinishedTurn(db: WritableDb, conversationId: string, text = 'hello', at = 2) {
  const { message, answer } = aTurn(db, conversationId, text, at)
  const finished = finishAnswer(
    db,
    {
      answerId: answer.id,
      content: text,
      reasoning: '',
      status: 'complete',
      finishReason: 'stop',
      usage: null,
      error: null,
    },
    at,
  )
  return { message, answer: finished }
}
