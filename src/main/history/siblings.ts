import type { StartedTurn } from '@shared/contract/chat'
import type { Message } from '@shared/model/message'
import type { ReadableDb, SqlRow } from './database/db'
import { text } from './database/row'

/*
 * Variants are messages that stand under one parent: edited questions are variants of each other, and so are all answers
 * to one question.
 */

type Variants = StartedTurn['variants']

/** How a message was deleted: null when it was not. */
const deletionOf = (id: string): string => `
  (SELECT e.scope FROM deleted_messages d CROSS JOIN deletions e ON e.id = d.deletion_id WHERE d.message_id = ${id})`

/**
 * The children of several messages (`?1`, a JSON array of IDs), and the beginnings of the conversation `?2`, where there
 * is more than one; the key of the beginnings is ''. Those below a message that was deleted alone count as its parent's.
 * Exported for the test of its query plan.
 */
export const siblingsSql = `
  WITH RECURSIVE below (parent_id, id, created_at, deletion) AS (
    SELECT parents.value, m.id, m.created_at, ${deletionOf('m.id')}
      FROM json_each(?1) parents CROSS JOIN messages m ON m.parent_id = parents.value
    UNION ALL
    SELECT '', m.id, m.created_at, ${deletionOf('m.id')}
      FROM messages m WHERE m.conversation_id = ?2 AND m.parent_id IS NULL
    UNION ALL
    SELECT below.parent_id, m.id, m.created_at, ${deletionOf('m.id')}
      FROM below CROSS JOIN messages m ON m.parent_id = below.id
      WHERE below.deletion = 'message'
  )
  SELECT parent_id, json_group_array(id ORDER BY created_at, id) AS ids
  FROM below WHERE deletion IS NULL GROUP BY parent_id HAVING count(*) > 1`

/** The variants of messages of one conversation, for those that have several. One query, however many they are. */
export function variantsOf(db: ReadableDb, messages: readonly Message[]): Variants {
  const parents = messages.map(({ parentId }) => parentId)
  const root = messages.find(({ parentId }) => parentId === null)
  const rows = db.all(
    siblingsSql,
    JSON.stringify([...new Set(parents.filter((id) => id !== null))]),
    root?.conversationId ?? null,
  )
  const siblings = new Map(rows.map((row) => [text(row, 'parent_id'), idsFromRow(row)]))
  const found: Variants = {}
  for (const { id, parentId } of messages) {
    const ids = siblings.get(parentId ?? '')
    // A deleted message is not among the children of its parent.
    if (ids?.includes(id)) found[id] = ids
  }
  return found
}

function idsFromRow(row: SqlRow): string[] {
  const ids: unknown = JSON.parse(text(row, 'ids'))
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}
