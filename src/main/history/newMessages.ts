import { v7 as uuid } from 'uuid'
import type { AttachmentRef } from '@shared/model/attachment'
import type { ConnectionId } from '@shared/model/connection'
import type { Omission } from '@shared/model/fit'
import type { Answer, AnswerOrigin, UserMessage } from '@shared/model/message'
import type { Parameters } from '@shared/model/parameters'
import { insertDetails } from './answerDetails'
import type { WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { attachToMessage } from './messageAttachments'
import { getAnswer, getMessage } from './messages'

/*
 * The table `messages` and what belongs to a row of it: new ones. To be called inside a transaction.
 */

/** One answer that is asked for: from whom, with what, and why. */
export type AskedAnswer = {
  /** Verbatim, as the gateway lists it. */
  model: string
  connectionId: ConnectionId
  /** In force for this answer. */
  parameters: Parameters
  origin: AnswerOrigin
  /** The same UUID for answers that are asked for side by side. */
  comparisonId: string | null
  omission: Omission | null
}

/** Where a new message goes: under which stored parent of which conversation. */
export type Place = { conversationId: string; parentId: string | null }

export function insertQuestion(
  db: WritableDb,
  { conversationId, parentId }: Place,
  input: { text: string; attachments: readonly AttachmentRef[] },
  at: number,
): UserMessage {
  const id = uuid()
  db.run(
    `INSERT INTO messages (id, conversation_id, parent_id, role, status, content, created_at)
     VALUES (?, ?, ?, 'user', 'complete', ?, ?)`,
    id,
    conversationId,
    parentId,
    input.text,
    at,
  )
  attachToMessage(db, id, input.attachments)
  const message = getMessage(db, { id })
  if (message.role !== 'user') throw notFound('question')
  return message
}

export function insertAnswer(
  db: WritableDb,
  { conversationId, parentId }: Place,
  asked: AskedAnswer,
  beginning: { content: string; reasoning: string },
  at: number,
): Answer {
  const id = uuid()
  db.run(
    `INSERT INTO messages (id, conversation_id, parent_id, role, status, model, connection_id, content, reasoning,
       created_at)
     VALUES (?, ?, ?, 'assistant', 'streaming', ?, ?, ?, ?, ?)`,
    id,
    conversationId,
    parentId,
    asked.model,
    asked.connectionId,
    beginning.content,
    beginning.reasoning,
    at,
  )
  insertDetails(db, id, asked)
  return getAnswer(db, { id })
}
