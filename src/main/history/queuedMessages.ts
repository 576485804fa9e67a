import { v7 as uuid } from 'uuid'
import type { AttachmentRef } from '@shared/model/attachment'
import type { Column } from '@shared/model/comparison'
import type { QueuedMessage } from '@shared/model/queue'
import { getConversation } from './conversations'
import type { ReadableDb, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableText, text } from './database/row'
import { attachmentsFromJson, refsToJson } from './messageAttachments'
import { parseColumns } from './modelSets'

/*
 * The table `queued_messages`: what was sent while an answer was streaming. Outlives a restart; whether it may go out by
 * itself is not stored.
 */

/** What one conversation's queue looks like after a change that named only the message. */
export type ChangedQueue = { conversationId: string; messages: QueuedMessage[] }

/** IDs are UUIDv7, so their order is the order of creation. Exported for the test of its query plan. */
export const queueSql = `
  SELECT id, text, attachments, columns, created_at FROM queued_messages WHERE conversation_id = ? ORDER BY id`

/** What waits in a conversation, the next first. */
export function getQueue(db: ReadableDb, input: { conversationId: string }): QueuedMessage[] {
  return db.all(queueSql, input.conversationId).map((row) => ({
    id: text(row, 'id'),
    text: text(row, 'text'),
    attachments: attachmentsFromJson(db, text(row, 'attachments')),
    columns: parseColumns(nullableText(row, 'columns') ?? ''),
    createdAt: integer(row, 'created_at'),
  }))
}

/** Puts a message at the end. @throws `not-found`, for an attachment that is not known, too. */
export function enqueue(
  db: WritableDb,
  input: {
    conversationId: string
    text: string
    attachments: readonly AttachmentRef[]
    columns: readonly Column[] | null
  },
  at: number,
): QueuedMessage[] {
  const { conversationId } = input
  return db.transaction(() => {
    getConversation(db, { id: conversationId })
    db.run(
      `INSERT INTO queued_messages (id, conversation_id, created_at, attachments, columns, text)
       VALUES (?, ?, ?, ?, ?, ?)`,
      uuid(),
      conversationId,
      at,
      refsToJson(db, input.attachments),
      input.columns === null ? null : JSON.stringify(input.columns),
      input.text,
    )
    return getQueue(db, { conversationId })
  })
}

/** It keeps its place and its attachments. @throws `not-found`, once it was sent too. */
export function editQueued(db: WritableDb, input: { id: string; text: string }): ChangedQueue {
  return db.transaction(() => {
    const conversationId = conversationOfQueued(db, input.id)
    db.run('UPDATE queued_messages SET text = ? WHERE id = ?', input.text, input.id)
    return { conversationId, messages: getQueue(db, { conversationId }) }
  })
}

/** @throws `not-found`, once it was sent too. */
export function removeQueued(db: WritableDb, input: { id: string }): ChangedQueue {
  return db.transaction(() => {
    const conversationId = conversationOfQueued(db, input.id)
    takeQueued(db, { id: input.id, conversationId })
    return { conversationId, messages: getQueue(db, { conversationId }) }
  })
}

/** Ends a message's wait. To be called inside a transaction. @throws `not-found` */
export function takeQueued(db: WritableDb, input: { id: string; conversationId: string }): void {
  const taken = db.run(
    'DELETE FROM queued_messages WHERE id = ? AND conversation_id = ?',
    input.id,
    input.conversationId,
  )
  if (taken === 0) throw notFound('queued message')
}

function conversationOfQueued(db: ReadableDb, id: string): string {
  const row = db.get('SELECT conversation_id FROM queued_messages WHERE id = ?', id)
  if (!row) throw notFound('queued message')
  return text(row, 'conversation_id')
}
