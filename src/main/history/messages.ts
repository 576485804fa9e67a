import type { MessagePage } from '@shared/contract/conversations'
import type { Answer, Message } from '@shared/model/message'
import { comparedWith } from './compared'
import type { ReadableDb, SqlRow } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableText, text } from './database/row'
import { attachmentsOf } from './messageAttachments'
import { messageColumns, messageFromRow } from './messageRows'
import { variantsOf } from './siblings'

/*
 * The table `messages`, read side. `turns.ts` and `messageChunks.ts` write it.
 *
 * A deleted message is on no branch. Those below one that was deleted alone are given its parent, or the nearest one
 * above that is not deleted either; the stored `parent_id` stays as it was, so that a deletion can be undone.
 */

const getSql = `
  SELECT ${messageColumns} FROM messages m LEFT JOIN answer_details a ON a.message_id = m.id WHERE m.id = ?`

const isShown = (id: string): string =>
  `NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = ${id})`

/**
 * Walks from a message (`?1`) up to the root until `?2` messages were found that are not deleted, and the message `?3`
 * among them when one is given. The recursion itself ends there, so the cost follows the page and not the conversation.
 * CROSS JOIN keeps SQLite from starting at the large table. Sorting is left to the caller: it would push whole messages
 * through a temporary tree.
 */
export const branchSql = `
  WITH RECURSIVE branch (id, parent_id, shown, missing, awaiting) AS (
    SELECT id, parent_id, ${isShown('messages.id')}, ?2, ?3 IS NOT NULL FROM messages WHERE id = ?1
    UNION ALL
    SELECT parent.id, parent.parent_id, ${isShown('parent.id')}, branch.missing - branch.shown,
        branch.awaiting AND branch.id <> ?3
      FROM branch CROSS JOIN messages parent ON parent.id = branch.parent_id
      WHERE branch.missing - branch.shown > 0 OR branch.awaiting AND branch.id <> ?3
  )
  SELECT ${messageColumns}, branch.missing
  FROM branch CROSS JOIN messages m ON m.id = branch.id LEFT JOIN answer_details a ON a.message_id = m.id
  WHERE branch.shown`

/** More messages than there can be. */
const all = Number.MAX_SAFE_INTEGER

const nearestSql = `
  WITH RECURSIVE above (id, parent_id, shown) AS (
    SELECT id, parent_id, ${isShown('messages.id')} FROM messages WHERE id = ?
    UNION ALL
    SELECT parent.id, parent.parent_id, ${isShown('parent.id')}
      FROM above CROSS JOIN messages parent ON parent.id = above.parent_id
      WHERE NOT above.shown
  )
  SELECT id FROM above WHERE shown`

/**
 * A message, a deleted one too: its answer may still be on the way.
 * @throws `not-found`
 */
export function getMessage(db: ReadableDb, input: { id: string }): Message {
  const row = db.get(getSql, input.id)
  if (!row) throw notFound('message')
  return messageFromRow(row, {
    parentId: nearestShown(db, nullableText(row, 'parent_id')),
    attachments: attachmentsOf(db, [input.id]).get(input.id) ?? [],
  })
}

/** @throws `not-found`, for a person's message too. */
export function getAnswer(db: ReadableDb, input: { id: string }): Answer {
  const message = getMessage(db, input)
  if (message.role !== 'assistant') throw notFound('answer')
  return message
}

/**
 * Everything from the root down to this message, oldest first: what a prompt is built from.
 * @throws `not-found`, for a deleted message too.
 */
export function promptPath(db: ReadableDb, input: { messageId: string }): Message[] {
  const path = branch(db, input.messageId, all)
  if (path.at(-1)?.id !== input.messageId) throw notFound('message')
  return path
}

/**
 * A piece of the shown branch, oldest message first: the `limit` messages before the message `before`, or the branch's
 * end when that is null; more where the message `until` would not be among them. With it, what stands beside these
 * messages: their variants and the answers they were compared with.
 * @throws `not-found` for an unknown or deleted conversation, for a `before` that is not in it, and for an `until` that
 * does not stand above it on the branch.
 */
export function messagePage(
  db: ReadableDb,
  input: { conversationId: string; before: string | null; until?: string | null; limit: number },
): Omit<MessagePage, 'live'> {
  const { until = null } = input
  const lastId =
    input.before === null ? activeLeaf(db, input.conversationId) : parentOf(db, input.before, input)
  const messages = lastId === null ? [] : branch(db, lastId, input.limit, until)
  if (until !== null && !messages.some(({ id }) => id === until)) throw notFound('message')
  const oldest = messages[0]
  return {
    messages,
    hasOlder: oldest !== undefined && oldest.parentId !== null,
    variants: variantsOf(db, messages),
    compared: comparedWith(db, messages),
  }
}

function activeLeaf(db: ReadableDb, conversationId: string): string | null {
  const row = db.get(
    'SELECT active_leaf_id FROM conversations WHERE id = ? AND deleted_at IS NULL',
    conversationId,
  )
  if (!row) throw notFound('conversation')
  return nullableText(row, 'active_leaf_id')
}

function parentOf(db: ReadableDb, messageId: string, input: { conversationId: string }): string | null {
  activeLeaf(db, input.conversationId)
  const row = db.get(
    'SELECT parent_id FROM messages WHERE id = ? AND conversation_id = ?',
    messageId,
    input.conversationId,
  )
  if (!row) throw notFound('message')
  return nullableText(row, 'parent_id')
}

/** The end of the branch that `lastId` closes, oldest first. */
function branch(db: ReadableDb, lastId: string, limit: number, until: string | null = null): Message[] {
  const rows = db
    .all(branchSql, lastId, limit, until)
    .toSorted((a, b) => integer(a, 'missing') - integer(b, 'missing'))
  const attachments = attachmentsOf(
    db,
    rows.filter(isQuestion).map((row) => text(row, 'id')),
  )
  let parentId = nearestShown(db, rows[0] ? nullableText(rows[0], 'parent_id') : null)
  return rows.map((row) => {
    const message = messageFromRow(row, { parentId, attachments: attachments.get(text(row, 'id')) ?? [] })
    parentId = message.id
    return message
  })
}

function isQuestion(row: SqlRow): boolean {
  return text(row, 'role') === 'user'
}

/** The message itself, or the nearest one above it that is not deleted. */
function nearestShown(db: ReadableDb, id: string | null): string | null {
  const row = id === null ? undefined : db.get(nearestSql, id)
  return row ? text(row, 'id') : null
}
