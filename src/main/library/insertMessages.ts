import type { AttachmentRef } from '@shared/model/attachment'
import { omissionToJson, outcomeColumns, outcomeValues } from '../history/answerDetails'
import type { WritableDb } from '../history/database/db'
import type { LibraryAnswer, LibraryMessage } from './libraryConversation'

/*
 * Whole messages, as they were elsewhere or at another time. What the app itself writes goes through `newMessages.ts`.
 * To be called inside a transaction, parents first.
 */

const messageSql = `
  INSERT INTO messages (id, conversation_id, parent_id, role, status, model, connection_id, finish_reason, input_tokens,
    output_tokens, error_code, error_message, error_retry_after_ms, error_request_id, created_at, content, reasoning,
    error_detail)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const detailsSql = `
  INSERT INTO answer_details (message_id, origin, comparison_id, parameters, omission, ${outcomeColumns})
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** @throws SQLite's error when another conversation has a message of this ID. */
export function insertMessage(db: WritableDb, conversationId: string, message: LibraryMessage): void {
  const answer = message.role === 'assistant' ? message : null
  const error = answer?.error ?? null
  db.run(
    messageSql,
    message.id,
    conversationId,
    message.parentId,
    message.role,
    answer === null ? 'complete' : endedStatus(answer),
    answer?.model ?? null,
    answer?.connectionId ?? null,
    answer?.finishReason ?? null,
    answer?.usage?.inputTokens ?? null,
    answer?.usage?.outputTokens ?? null,
    error?.code ?? null,
    error?.message ?? null,
    error?.retryAfterMs ?? null,
    error?.requestId ?? null,
    message.createdAt,
    message.content,
    answer?.reasoning ?? '',
    error?.detail ?? null,
  )
  if (message.role === 'user') insertAttachments(db, message.id, message.attachments)
  else insertDetails(db, message)
}

/** Nothing is on the way to an answer that comes from a file. */
function endedStatus({ status }: LibraryAnswer): string {
  return status === 'streaming' ? 'interrupted' : status
}

function insertDetails(db: WritableDb, answer: LibraryAnswer): void {
  db.run(
    detailsSql,
    answer.id,
    answer.origin,
    answer.comparisonId,
    JSON.stringify(answer.parameters),
    omissionToJson(answer.omission),
    ...outcomeValues(answer),
  )
}

/** A file that the history does not know is left out: its message is still worth having. */
function insertAttachments(db: WritableDb, messageId: string, refs: readonly AttachmentRef[]): void {
  if (refs.length === 0) return
  db.run(
    `INSERT INTO message_attachments (message_id, position, hash, name)
     SELECT ?1, ref.key, a.hash, ref.value ->> '$.name'
     FROM json_each(?2) ref CROSS JOIN attachments a ON a.hash = ref.value ->> '$.hash'`,
    messageId,
    JSON.stringify(refs),
  )
}
