import { v7 as uuid } from 'uuid'
import { getConversation } from './conversations'
import type { ReadableDb, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, text } from './database/row'

/*
 * The table `summaries`. A summary stands for everything from the root to its last message, and was paid for, so it is
 * kept for the next time it can be used.
 */

export type Summary = {
  id: string
  lastMessageId: string
  /** The model that wrote it. */
  model: string
  content: string
  /** Milliseconds since 1970. */
  createdAt: number
}

/** The summaries of all branches of a conversation, the oldest first. */
export function getSummaries(db: ReadableDb, input: { conversationId: string }): Summary[] {
  return db
    .all(
      `SELECT id, last_message_id, model, content, created_at FROM summaries WHERE conversation_id = ?
       ORDER BY created_at, id`,
      input.conversationId,
    )
    .map((row) => ({
      id: text(row, 'id'),
      lastMessageId: text(row, 'last_message_id'),
      model: text(row, 'model'),
      content: text(row, 'content'),
      createdAt: integer(row, 'created_at'),
    }))
}

/** @throws `not-found` when there is no such message in the conversation. */
export function saveSummary(
  db: WritableDb,
  input: { conversationId: string; lastMessageId: string; model: string; content: string },
  at: number,
): null {
  getConversation(db, { id: input.conversationId })
  const added = db.run(
    `INSERT INTO summaries (id, conversation_id, last_message_id, model, created_at, content)
     SELECT ?, conversation_id, id, ?, ?, ? FROM messages WHERE id = ? AND conversation_id = ?`,
    uuid(),
    input.model,
    at,
    input.content,
    input.lastMessageId,
    input.conversationId,
  )
  if (added === 0) throw notFound('message')
  return null
}

/**
 * Forgets the summaries that a message is part of, or would be: once it is deleted they still tell what it said, and
 * once it is back they leave it out in silence.
 */
export function forgetSummariesBelow(
  db: WritableDb,
  input: { conversationId: string; messageId: string },
): void {
  for (const { id, lastMessageId } of getSummaries(db, input)) {
    if (!isBelow(db, lastMessageId, input.messageId)) continue
    db.run('DELETE FROM summaries WHERE id = ?', id)
  }
}

/** Whether a message stands below another one, as they are stored, or is the same. */
function isBelow(db: ReadableDb, messageId: string, otherId: string): boolean {
  const row = db.get(
    `WITH RECURSIVE above (id, parent_id) AS (
       SELECT id, parent_id FROM messages WHERE id = ?1
       UNION ALL
       SELECT m.id, m.parent_id FROM above CROSS JOIN messages m ON m.id = above.parent_id
     )
     SELECT 1 FROM above WHERE id = ?2 LIMIT 1`,
    messageId,
    otherId,
  )
  return row !== undefined
}
