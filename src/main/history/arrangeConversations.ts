import type { Arrangement } from '@shared/contract/order'
import type { Conversation } from '@shared/model/conversation'
import { conversationsByIds } from './conversations'
import type { WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { getFolder } from './folders'

/**
 * Does one thing to many conversations, all of them or none. Their IDs reach SQLite as one JSON text, so that 10,000 cost
 * one statement. IDs of conversations that are not there are passed over.
 * @returns those that were there, as they are now; for `trash` as they were.
 * @throws `not-found` for a folder or a tag that is not there
 */
export function arrangeConversations(
  db: WritableDb,
  input: { ids: readonly string[]; arrangement: Arrangement },
  at: number,
): Conversation[] {
  const ids = [...new Set(input.ids)]
  return db.transaction(() => {
    const before = input.arrangement.kind === 'trash' ? living(db, ids) : null
    arrange(db, JSON.stringify(ids), input.arrangement, at)
    return before ?? living(db, ids)
  })
}

function living(db: WritableDb, ids: readonly string[]): Conversation[] {
  return conversationsByIds(db, ids).filter(({ deletedAt }) => deletedAt === null)
}

const among = 'id IN (SELECT value FROM json_each(?))'

function arrange(db: WritableDb, ids: string, arrangement: Arrangement, at: number): void {
  const set = (change: string, ...values: (string | number | null)[]): void =>
    void db.run(`UPDATE conversations SET ${change} WHERE ${among} AND deleted_at IS NULL`, ...values, ids)
  switch (arrangement.kind) {
    case 'move':
      if (arrangement.folderId !== null) getFolder(db, { id: arrangement.folderId })
      return set('folder_id = ?', arrangement.folderId)
    case 'pin':
      return set('pinned = ?', arrangement.pinned ? 1 : 0)
    case 'archive':
      // What was in the archive already has been there since then.
      return set('archived_at = iif(?, coalesce(archived_at, ?), NULL)', arrangement.archived ? 1 : 0, at)
    case 'tag':
      return tag(db, ids, arrangement)
    case 'trash':
      return set('deleted_at = ?', at)
    case 'restore':
      db.run(`UPDATE conversations SET deleted_at = NULL WHERE ${among} AND deleted_at IS NOT NULL`, ids)
  }
}

function tag(db: WritableDb, ids: string, { tagId, on }: Extract<Arrangement, { kind: 'tag' }>): void {
  if (!db.get('SELECT 1 FROM tags WHERE id = ?', tagId)) throw notFound('tag')
  if (on) {
    db.run(
      `INSERT INTO conversation_tags (conversation_id, tag_id)
       SELECT id, ? FROM conversations WHERE ${among} AND deleted_at IS NULL
       ON CONFLICT DO NOTHING`,
      tagId,
      ids,
    )
  } else {
    db.run(
      `DELETE FROM conversation_tags WHERE tag_id = ?
         AND conversation_id IN (SELECT id FROM conversations WHERE ${among} AND deleted_at IS NULL)`,
      tagId,
      ids,
    )
  }
}
