import type { AttachmentRef } from '@shared/model/attachment'
import type { Draft } from '@shared/model/draft'
import type { ReadableDb, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { text } from './database/row'
import { attachmentsFromJson, refsToJson } from './messageAttachments'

/*
 * The table `drafts`: what stands in a conversation's composer. A conversation without a row has an empty one.
 */

export function getDraft(db: ReadableDb, input: { conversationId: string }): Draft {
  const row = db.get('SELECT text, attachments FROM drafts WHERE conversation_id = ?', input.conversationId)
  if (!row) return { text: '', attachments: [] }
  return { text: text(row, 'text'), attachments: attachmentsFromJson(db, text(row, 'attachments')) }
}

/**
 * Replaces a draft; an empty one is forgotten. Reaches a deleted conversation too: the last letters may arrive after the
 * deletion, and it may come back.
 * @throws `not-found`, for an attachment that is not known, too.
 */
export function saveDraft(
  db: WritableDb,
  input: { conversationId: string; text: string; attachments: readonly AttachmentRef[] },
  at: number,
): null {
  if (input.text === '' && input.attachments.length === 0) {
    db.run('DELETE FROM drafts WHERE conversation_id = ?', input.conversationId)
    return null
  }
  const saved = db.run(
    `INSERT INTO drafts (conversation_id, text, attachments, updated_at)
     SELECT id, ?2, ?3, ?4 FROM conversations WHERE id = ?1
     ON CONFLICT (conversation_id) DO UPDATE SET text = excluded.text, attachments = excluded.attachments,
       updated_at = excluded.updated_at`,
    input.conversationId,
    input.text,
    refsToJson(db, input.attachments),
    at,
  )
  if (saved === 0) throw notFound('conversation')
  return null
}
