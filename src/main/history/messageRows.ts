import { errorCodes, type AppError } from '@shared/appError'
import type { Attachment } from '@shared/model/attachment'
import type { Answer, AnswerStatus, Message, UserMessage } from '@shared/model/message'
import type { Usage } from '@shared/model/usage'
import { detailColumns, detailsFromRow, errorDetailsFromRow, usageDetailsFromRow } from './answerDetails'
import type { SqlRow } from './database/db'
import { integer, nullableInteger, nullableText, oneOf, text } from './database/row'
import { connectionIdFrom } from './storedConnection'

/*
 * From rows of `messages` and `answer_details` to messages.
 */

const statuses: readonly AnswerStatus[] = ['streaming', 'complete', 'stopped', 'failed', 'interrupted']

/** The whole text of a message `m`: what still waits in chunks is part of it. */
export const wholeText = (column: 'content' | 'reasoning'): string =>
  `m.${column} || coalesce((SELECT group_concat(c.${column}, '' ORDER BY c.seq)
    FROM message_chunks c WHERE c.message_id = m.id), '')`

/**
 * What a message `m` with its details `a` is read with, everywhere. The lookup of chunks costs one descent of a table
 * that is nearly always empty.
 */
export const messageColumns = `
  m.id, m.conversation_id, m.parent_id, m.role, m.status, m.model, m.connection_id, m.finish_reason,
  m.input_tokens, m.output_tokens, m.error_code, m.error_message, m.error_detail, m.error_retry_after_ms,
  m.error_request_id, m.created_at, ${detailColumns},
  ${wholeText('content')} AS content, ${wholeText('reasoning')} AS reasoning`

/** What a row does not say: where a message is read to stand, and what is attached to it. */
export type Surroundings = { parentId: string | null; attachments: Attachment[] }

/**
 * A stored message. Anything but `user` is shown as an answer, and a status, connection or error code that this version
 * does not know becomes the nearest one it does: a message nobody can classify is still text that somebody wants.
 */
export function messageFromRow(row: SqlRow, { parentId, attachments }: Surroundings): Message {
  return text(row, 'role') === 'user'
    ? userMessageFromRow(row, parentId, attachments)
    : answerFromRow(row, parentId)
}

function baseFromRow(row: SqlRow, parentId: string | null) {
  return {
    id: text(row, 'id'),
    conversationId: text(row, 'conversation_id'),
    parentId,
    content: text(row, 'content'),
    createdAt: integer(row, 'created_at'),
  }
}

function userMessageFromRow(row: SqlRow, parentId: string | null, attachments: Attachment[]): UserMessage {
  return { ...baseFromRow(row, parentId), role: 'user', attachments }
}

export function answerFromRow(row: SqlRow, parentId: string | null): Answer {
  return {
    ...baseFromRow(row, parentId),
    ...detailsFromRow(row),
    role: 'assistant',
    status: statusFromRow(row),
    model: text(row, 'model'),
    connectionId: connectionIdFrom(nullableText(row, 'connection_id')) ?? 'default',
    reasoning: text(row, 'reasoning'),
    finishReason: nullableText(row, 'finish_reason'),
    usage: usageFromRow(row),
    error: errorFromRow(row),
  }
}

export function statusFromRow(row: SqlRow): AnswerStatus {
  return oneOf(statuses, text(row, 'status')) ?? 'interrupted'
}

function usageFromRow(row: SqlRow): Usage | null {
  const inputTokens = nullableInteger(row, 'input_tokens')
  const outputTokens = nullableInteger(row, 'output_tokens')
  if (inputTokens === null || outputTokens === null) return null
  return { inputTokens, outputTokens, ...usageDetailsFromRow(row) }
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
    ...errorDetailsFromRow(row),
  }
}
