import { errorCodes, type AppError } from '@shared/appError'
import type { ConnectionId } from '@shared/model/connection'
import type { Answer, AnswerStatus, Message, UserMessage } from '@shared/model/message'
import type { Usage } from '@shared/model/usage'
import type { ReadableDb, SqlRow } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableInteger, nullableText, oneOf, text } from './database/row'

/*
 * The table `messages`, read side. `turns.ts` and `messageChunks.ts` write it.
 */

const statuses: readonly AnswerStatus[] = ['streaming', 'complete', 'stopped', 'failed', 'interrupted']
const connections: readonly ConnectionId[] = ['default', 'demo']

/**
 * What a message `m` is read with, everywhere: text that still waits in chunks is part of it. The lookup costs one
 * descent of a table that is nearly always empty.
 */
const columns = `
  m.id, m.conversation_id, m.parent_id, m.role, m.status, m.model, m.connection_id, m.finish_reason,
  m.input_tokens, m.output_tokens, m.error_code, m.error_message, m.error_detail, m.error_retry_after_ms,
  m.error_request_id, m.created_at,
  m.content || coalesce((SELECT group_concat(c.content, '' ORDER BY c.seq)
    FROM message_chunks c WHERE c.message_id = m.id), '') AS content,
  m.reasoning || coalesce((SELECT group_concat(c.reasoning, '' ORDER BY c.seq)
    FROM message_chunks c WHERE c.message_id = m.id), '') AS reasoning`

const getSql = `SELECT ${columns} FROM messages m WHERE m.id = ?`

/**
 * Walks from a message (`?1`) up to the root, at most `?2` steps. The limit stops the recursion itself, so the cost
 * follows the page and not the conversation. CROSS JOIN keeps SQLite from starting at the large table. Sorting is left to
 * the caller: it would push whole messages through a temporary tree.
 */
export const branchSql = `
  WITH RECURSIVE branch (id, parent_id, depth) AS (
    SELECT id, parent_id, 0 FROM messages WHERE id = ?1
    UNION ALL
    SELECT parent.id, parent.parent_id, branch.depth + 1
      FROM branch CROSS JOIN messages parent ON parent.id = branch.parent_id
    LIMIT ?2
  )
  SELECT ${columns}, branch.depth FROM branch CROSS JOIN messages m ON m.id = branch.id`

/** SQLite reads a negative LIMIT as none. */
const noLimit = -1

/**
 * A stored message. Anything but `user` is shown as an answer, and a status, connection or error code that this version
 * does not know becomes the nearest one it does: a message nobody can classify is still text that somebody wants.
 */
export function messageFromRow(row: SqlRow): Message {
  return text(row, 'role') === 'user' ? userMessageFromRow(row) : answerFromRow(row)
}

function baseFromRow(row: SqlRow) {
  return {
    id: text(row, 'id'),
    conversationId: text(row, 'conversation_id'),
    parentId: nullableText(row, 'parent_id'),
    content: text(row, 'content'),
    createdAt: integer(row, 'created_at'),
  }
}

function userMessageFromRow(row: SqlRow): UserMessage {
  return { ...baseFromRow(row), role: 'user' }
}

function answerFromRow(row: SqlRow): Answer {
  return {
    ...baseFromRow(row),
    role: 'assistant',
    status: oneOf(statuses, text(row, 'status')) ?? 'interrupted',
    model: text(row, 'model'),
    connectionId: oneOf(connections, nullableText(row, 'connection_id')) ?? 'default',
    reasoning: text(row, 'reasoning'),
    finishReason: nullableText(row, 'finish_reason'),
    usage: usageFromRow(row),
    error: errorFromRow(row),
  }
}

function usageFromRow(row: SqlRow): Usage | null {
  const inputTokens = nullableInteger(row, 'input_tokens')
  const outputTokens = nullableInteger(row, 'output_tokens')
  return inputTokens === null || outputTokens === null ? null : { inputTokens, outputTokens }
}

function errorFromRow(row: SqlRow): AppError | null {
  const storedCode = nullableText(row, 'error_code')
  if (storedCode === null) return null
  const detail = nullableText(row, 'error_detail')
  const retryAfterMs = nullableInteger(row, 'error_retry_after_ms')
  const requestId = nullableText(row, 'error_request_id')
  return {
    code: oneOf(errorCodes, storedCode) ?? 'internal',
    message: text(row, 'error_message'),
    ...(detail !== null && { detail }),
    ...(retryAfterMs !== null && { retryAfterMs }),
    ...(requestId !== null && { requestId }),
  }
}

/** @throws `not-found` */
export function getMessage(db: ReadableDb, input: { id: string }): Message {
  const row = db.get(getSql, input.id)
  if (!row) throw notFound('message')
  return messageFromRow(row)
}

/** @throws `not-found`, for a person's message too. */
export function getAnswer(db: ReadableDb, input: { id: string }): Answer {
  const message = getMessage(db, input)
  if (message.role !== 'assistant') throw notFound('answer')
  return message
}

/** Everything from the root down to this message, oldest first: what a prompt is built from. @throws `not-found` */
export function promptPath(db: ReadableDb, input: { messageId: string }): Message[] {
  const path = branch(db, input.messageId, noLimit)
  if (path.length === 0) throw notFound('message')
  return path
}

/**
 * A piece of the shown branch, oldest message first: the `limit` messages before the message `before`, or the branch's
 * end when that is null.
 * @throws `not-found` for an unknown or deleted conversation, and for a `before` that is not in it.
 */
export function messagePage(
  db: ReadableDb,
  input: { conversationId: string; before: string | null; limit: number },
): { messages: Message[]; hasOlder: boolean } {
  const lastId =
    input.before === null ? activeLeaf(db, input.conversationId) : parentOf(db, input.before, input)
  const messages = lastId === null ? [] : branch(db, lastId, input.limit)
  const oldest = messages[0]
  return { messages, hasOlder: oldest !== undefined && oldest.parentId !== null }
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
function branch(db: ReadableDb, lastId: string, limit: number): Message[] {
  return db
    .all(branchSql, lastId, limit)
    .toSorted((a, b) => integer(b, 'depth') - integer(a, 'depth'))
    .map(messageFromRow)
}
