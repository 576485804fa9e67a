import type { ReadableDb, SqlRow } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableText, oneOf, text } from './database/row'
import type { DeletionScope, TreeNode } from './messageTree'

const scopes: readonly DeletionScope[] = ['message', 'branch']

/**
 * All of a conversation's messages without their texts: some 30 ms for 10,000 of them, for what happens on a click.
 * Exported for the test of its query plan.
 */
export const treeSql = `
  SELECT m.id, m.parent_id, m.created_at, m.status, d.deletion_id,
    (SELECT e.scope FROM deletions e WHERE e.id = d.deletion_id) AS scope
  FROM messages m LEFT JOIN deleted_messages d ON d.message_id = m.id WHERE m.conversation_id = ?`

export function readMessageTree(db: ReadableDb, conversationId: string): TreeNode[] {
  return db.all(treeSql, conversationId).map(nodeFromRow)
}

function nodeFromRow(row: SqlRow): TreeNode {
  const deletionId = nullableText(row, 'deletion_id')
  return {
    id: text(row, 'id'),
    parentId: nullableText(row, 'parent_id'),
    createdAt: integer(row, 'created_at'),
    streaming: text(row, 'status') === 'streaming',
    deletion:
      deletionId === null
        ? null
        : { id: deletionId, scope: oneOf(scopes, nullableText(row, 'scope')) ?? 'message' },
  }
}

/** The conversation that a message, not a deleted one, stands in. @throws `not-found` */
export function conversationOf(db: ReadableDb, messageId: string): string {
  const row = db.get(
    `SELECT conversation_id FROM messages
     WHERE id = ? AND id NOT IN (SELECT message_id FROM deleted_messages)`,
    messageId,
  )
  if (!row) throw notFound('message')
  return text(row, 'conversation_id')
}
