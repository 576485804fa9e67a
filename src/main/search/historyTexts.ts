import type { ReadableDb, SqlRow } from '../history/database/db'
import { integer, nullableText, text } from '../history/database/row'
import { foldPlain, plainText } from './searchText'

/** A message as the index and the search read it. */
export type StoredText = {
  row: number
  id: string
  /** The conversation's row, and its id. */
  conversation: number
  conversationId: string
  role: 'user' | 'assistant'
  model: string | null
  time: number
  content: string
  reasoning: string
  attachments: string
}

const columns = `
  m.row_id, m.id, c.row_id AS conversation, m.conversation_id, m.role, m.model, m.created_at,
  (SELECT group_concat(a.name, char(10)) FROM message_attachments a WHERE a.message_id = m.id) AS attachments,
  m.content, m.reasoning`

/** An existing history, the newest rows first; exported for the test of their query plans, like those below. */
export const unreadSql = `
  SELECT ${columns} FROM messages m CROSS JOIN conversations c ON c.id = m.conversation_id
  WHERE m.row_id < ? AND m.status <> 'streaming' ORDER BY m.row_id DESC LIMIT ?`

export const rowsSql = `
  SELECT ${columns} FROM json_each(?) wanted
    CROSS JOIN messages m ON m.row_id = wanted.value CROSS JOIN conversations c ON c.id = m.conversation_id
  WHERE m.status <> 'streaming'`

/** One candidate: nothing when it is gone, deleted, or in a conversation that no search shows. */
export const candidateSql = `
  SELECT ${columns} FROM messages m CROSS JOIN conversations c ON c.id = m.conversation_id
  WHERE m.row_id = ? AND m.status <> 'streaming' AND c.deleted_at IS NULL AND c.temporary = 0
    AND NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = m.id)`

export function readUnread(db: ReadableDb, below: number, limit: number): StoredText[] {
  return db.all(unreadSql, below, limit).map(storedText)
}

export function readRows(db: ReadableDb, rows: readonly number[]): StoredText[] {
  return db.all(rowsSql, JSON.stringify(rows)).map(storedText)
}

export function readCandidate(db: ReadableDb, row: number): StoredText | null {
  const found = db.get(candidateSql, row)
  return found ? storedText(found) : null
}

function storedText(row: SqlRow): StoredText {
  return {
    row: integer(row, 'row_id'),
    id: text(row, 'id'),
    conversation: integer(row, 'conversation'),
    conversationId: text(row, 'conversation_id'),
    role: text(row, 'role') === 'user' ? 'user' : 'assistant',
    model: nullableText(row, 'model'),
    time: integer(row, 'created_at'),
    content: text(row, 'content'),
    reasoning: text(row, 'reasoning'),
    attachments: text(row, 'attachments'),
  }
}

/** All that can be found of a message, folded. */
export function searchableText({ content, reasoning, attachments }: StoredText): string {
  const whole = [content, reasoning, attachments].filter((part) => part !== '').join('\n')
  return foldPlain(plainText(whole))
}
