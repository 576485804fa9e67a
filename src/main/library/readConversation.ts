import type { AttachmentRef } from '@shared/model/attachment'
import { conversationColumns, conversationFromRow } from '../history/conversations'
import type { ReadableDb } from '../history/database/db'
import { integer, nullableText, oneOf, text } from '../history/database/row'
import { attachmentsFromJson, attachmentsOf } from '../history/messageAttachments'
import { messageColumns, messageFromRow } from '../history/messageRows'
import { getQueue } from '../history/queuedMessages'
import { getSummaries } from '../history/summaries'
import type {
  LibraryConversation,
  LibraryDeletion,
  LibraryDraft,
  LibraryMessage,
  LibraryOrigin,
} from './libraryConversation'

/** Sorting is left to the caller: it would push whole texts through a tree. */
const messagesOfSql = `
  SELECT m.row_id, ${messageColumns} FROM messages m LEFT JOIN answer_details a ON a.message_id = m.id
  WHERE m.conversation_id = ?`

/**
 * A whole conversation, with what is deleted of it, and one of the trash too; null when there is no such conversation. An
 * answer that is still on the way stands there as `interrupted`, with what is stored of it.
 */
export function readConversation(db: ReadableDb, id: string): LibraryConversation | null {
  const row = db.get(`SELECT ${conversationColumns} FROM conversations WHERE id = ?`, id)
  if (!row) return null
  const { folderId, tagIds, ...conversation } = conversationFromRow(row)
  const of = { conversationId: id }
  return {
    ...conversation,
    folder: folderId === null ? null : { by: 'id', id: folderId },
    tags: tagIds.map((tagId) => ({ by: 'id', id: tagId })),
    messages: messagesOf(db, id),
    deletions: deletionsOf(db, id),
    summaries: getSummaries(db, of),
    draft: draftOf(db, id),
    queue: getQueue(db, of).map((queued) => ({ ...queued, attachments: refsOf(queued.attachments) })),
    origins: originsOf(db, id),
  }
}

function messagesOf(db: ReadableDb, conversationId: string): LibraryMessage[] {
  const rows = db
    .all(messagesOfSql, conversationId)
    .toSorted((a, b) => integer(a, 'row_id') - integer(b, 'row_id'))
  const attachments = attachmentsOf(
    db,
    rows.filter((row) => text(row, 'role') === 'user').map((row) => text(row, 'id')),
  )
  return rows.map((row) => {
    const message = messageFromRow(row, {
      parentId: nullableText(row, 'parent_id'),
      attachments: attachments.get(text(row, 'id')) ?? [],
    })
    if (message.role === 'user') {
      const { conversationId: _in, ...question } = message
      return { ...question, attachments: refsOf(message.attachments) }
    }
    const { conversationId: _in, ...answer } = message
    return answer.status === 'streaming' ? { ...answer, status: 'interrupted' } : answer
  })
}

function refsOf(attachments: readonly AttachmentRef[]): AttachmentRef[] {
  return attachments.map(({ hash, name }) => ({ hash, name }))
}

function deletionsOf(db: ReadableDb, conversationId: string): LibraryDeletion[] {
  const rows = db.all(
    `SELECT id, message_id, scope, active_leaf_id, deleted_at,
       (SELECT json_group_array(d.message_id) FROM deleted_messages d WHERE d.deletion_id = deletions.id) AS message_ids
     FROM deletions WHERE conversation_id = ? ORDER BY deleted_at, id`,
    conversationId,
  )
  return rows.map((row) => ({
    id: text(row, 'id'),
    messageId: text(row, 'message_id'),
    scope: oneOf(['message', 'branch'] as const, text(row, 'scope')) ?? 'message',
    activeLeafId: nullableText(row, 'active_leaf_id'),
    deletedAt: integer(row, 'deleted_at'),
    messageIds: JSON.parse(text(row, 'message_ids')) as string[],
  }))
}

function draftOf(db: ReadableDb, conversationId: string): LibraryDraft | null {
  const row = db.get(
    'SELECT text, attachments, updated_at FROM drafts WHERE conversation_id = ?',
    conversationId,
  )
  if (!row) return null
  return {
    text: text(row, 'text'),
    attachments: refsOf(attachmentsFromJson(db, text(row, 'attachments'))),
    updatedAt: integer(row, 'updated_at'),
  }
}

function originsOf(db: ReadableDb, conversationId: string): LibraryOrigin[] {
  const rows = db.all(
    `SELECT source, source_id, fingerprint FROM imported_conversations WHERE conversation_id = ?
     ORDER BY source, source_id`,
    conversationId,
  )
  return rows.map((row) => ({
    source: text(row, 'source'),
    sourceId: text(row, 'source_id'),
    fingerprint: text(row, 'fingerprint'),
  }))
}
