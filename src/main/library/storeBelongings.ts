import type { AttachmentRef } from '@shared/model/attachment'
import type { WritableDb } from '../history/database/db'
import type { LibraryConversation } from './libraryConversation'

/**
 * What belongs to a conversation beside its messages: deletions of messages that are new, summaries, draft and queue. What
 * is here already stays as it is. To be called inside a transaction, after the messages.
 */
export function storeBelongings(
  db: WritableDb,
  given: LibraryConversation,
  added: ReadonlySet<string>,
): void {
  storeDeletions(db, given, added)
  for (const { id, lastMessageId, model, content, createdAt } of given.summaries) {
    db.run(
      `INSERT OR IGNORE INTO summaries (id, conversation_id, last_message_id, model, created_at, content)
       SELECT ?, conversation_id, id, ?, ?, ? FROM messages WHERE id = ? AND conversation_id = ?`,
      id,
      model,
      createdAt,
      content,
      lastMessageId,
      given.id,
    )
  }
  const { draft } = given
  if (draft !== null) {
    db.run(
      'INSERT OR IGNORE INTO drafts (conversation_id, text, attachments, updated_at) VALUES (?, ?, ?, ?)',
      given.id,
      draft.text,
      refsToStore(draft.attachments),
      draft.updatedAt,
    )
  }
  for (const { id, text, attachments, columns, createdAt } of given.queue) {
    db.run(
      `INSERT OR IGNORE INTO queued_messages (id, conversation_id, created_at, attachments, columns, text)
       VALUES (?, ?, ?, ?, ?, ?)`,
      id,
      given.id,
      createdAt,
      refsToStore(attachments),
      columns === null ? null : JSON.stringify(columns),
      text,
    )
  }
}

/** A message that is here and was not deleted here stays in sight. */
function storeDeletions(db: WritableDb, given: LibraryConversation, added: ReadonlySet<string>): void {
  for (const deletion of given.deletions) {
    const messageIds = deletion.messageIds.filter((id) => added.has(id))
    if (messageIds.length === 0) continue
    db.run(
      `INSERT OR IGNORE INTO deletions (id, conversation_id, message_id, scope, active_leaf_id, deleted_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      deletion.id,
      given.id,
      deletion.messageId,
      deletion.scope,
      deletion.activeLeafId,
      deletion.deletedAt,
    )
    db.run(
      'INSERT OR IGNORE INTO deleted_messages (message_id, deletion_id) SELECT value, ? FROM json_each(?)',
      deletion.id,
      JSON.stringify(messageIds),
    )
  }
}

function refsToStore(refs: readonly AttachmentRef[]): string {
  return JSON.stringify(refs.map(({ hash, name }) => ({ hash, name })))
}
