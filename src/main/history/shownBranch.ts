import type { OutlineQuestion } from '@shared/contract/conversations'
import type { ReadableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableText, text } from './database/row'

/*
 * The shown branch as a whole, without its texts: what is looked up over all of a long conversation.
 */

/** Walks the branch that ends with `?1` up to its root, deleted messages left out; `depth` grows towards the root. */
const walk = `
  WITH RECURSIVE branch (id, parent_id, depth) AS (
    SELECT id, parent_id, 0 FROM messages WHERE id = ?1
    UNION ALL
    SELECT parent.id, parent.parent_id, branch.depth + 1
      FROM branch CROSS JOIN messages parent ON parent.id = branch.parent_id
  )`
const isShown = 'NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = branch.id)'

/** Exported for the test of its query plan, like the next one. */
export const pathSql = `${walk} SELECT branch.id, branch.depth FROM branch WHERE ${isShown}`

/** Characters of a question that stand in the outline. */
const outlineLength = 160

export const outlineSql = `${walk}
  SELECT m.id, m.created_at, branch.depth, substr(m.content, 1, ${outlineLength}) AS content,
    (SELECT a.name FROM message_attachments a WHERE a.message_id = m.id ORDER BY a.position LIMIT 1) AS file
  FROM branch CROSS JOIN messages m ON m.id = branch.id
  WHERE m.role = 'user' AND ${isShown}`

/**
 * The IDs of all messages of the shown branch, the oldest first.
 * @throws `not-found` for an unknown or deleted conversation.
 */
export function shownPath(db: ReadableDb, input: { conversationId: string }): string[] {
  return rows(db, pathSql, input.conversationId).map((row) => text(row, 'id'))
}

/**
 * The questions of the shown branch in a few words each, the oldest first; one that is nothing but files is called after
 * the first of them.
 * @throws `not-found` for an unknown or deleted conversation.
 */
export function outline(db: ReadableDb, input: { conversationId: string }): OutlineQuestion[] {
  return rows(db, outlineSql, input.conversationId).map((row) => ({
    messageId: text(row, 'id'),
    text: text(row, 'content').replace(/\s+/g, ' ').trim() || text(row, 'file'),
    createdAt: integer(row, 'created_at'),
  }))
}

function rows(db: ReadableDb, sql: string, conversationId: string) {
  const conversation = db.get(
    'SELECT active_leaf_id FROM conversations WHERE id = ? AND deleted_at IS NULL',
    conversationId,
  )
  if (!conversation) throw notFound('conversation')
  const leafId = nullableText(conversation, 'active_leaf_id')
  if (leafId === null) return []
  return db.all(sql, leafId).toSorted((a, b) => integer(b, 'depth') - integer(a, 'depth'))
}
