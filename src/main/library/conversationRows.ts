import type { ReadableDb, WritableDb } from '../history/database/db'
import { integer, nullableInteger } from '../history/database/row'
import { unfinishedDeletedAt } from '../history/unfinished'
import { findFolder, findTags } from './findPlaces'
import type { LibraryConversation } from './libraryConversation'

/*
 * The row of a conversation that comes in. To be called inside a transaction.
 */

export type StoredState = { updatedAt: number; deletedAt: number | null; isUnfinished: boolean }

/** What is here under this ID; null for nothing. */
export function readStored(db: ReadableDb, id: string): StoredState | null {
  const row = db.get('SELECT updated_at, deleted_at, temporary FROM conversations WHERE id = ?', id)
  if (!row) return null
  const deletedAt = nullableInteger(row, 'deleted_at')
  const isUnfinished = integer(row, 'temporary') === 1 && deletedAt === unfinishedDeletedAt
  return { updatedAt: integer(row, 'updated_at'), deletedAt, isUnfinished }
}

/** A new conversation that nobody sees before {@link showFinished}. */
export function beginUnfinished(db: WritableDb, { id, createdAt }: LibraryConversation, at: number): void {
  db.run(
    `INSERT INTO conversations (id, title, temporary, deleted_at, created_at, updated_at)
     VALUES (?, '', 1, ${unfinishedDeletedAt}, ?, ?)`,
    id,
    createdAt,
    at,
  )
}

/** All of it is here. */
export function showFinished(db: WritableDb, { id, createdAt, deletedAt }: LibraryConversation): void {
  db.run(
    'UPDATE conversations SET temporary = 0, created_at = ?, deleted_at = ? WHERE id = ?',
    createdAt,
    deletedAt,
    id,
  )
}

/** What another program knows of a conversation; the rest is the person's own. */
export function takeOverTitle(db: WritableDb, { id, title, updatedAt }: LibraryConversation): void {
  db.run('UPDATE conversations SET title = ?, updated_at = ? WHERE id = ?', title, updatedAt, id)
}

/** Title, settings and place. A folder or tags that it has here and not there stay. */
export function takeOver(db: WritableDb, given: LibraryConversation, at: number): void {
  const { id } = given
  takeOverTitle(db, given)
  db.run(
    `UPDATE conversations SET model = ?, connection_id = ?, system_prompt = ?, parameters = ?, fit = ?,
       folder_id = coalesce(?, folder_id), pinned = ?, archived_at = ? WHERE id = ?`,
    given.model,
    given.connectionId,
    given.systemPrompt,
    JSON.stringify(given.parameters),
    JSON.stringify(given.fit),
    findFolder(db, given.folder, at),
    Number(given.pinned),
    given.archivedAt,
    id,
  )
  for (const tagId of findTags(db, given.tags)) {
    db.run('INSERT OR IGNORE INTO conversation_tags (conversation_id, tag_id) VALUES (?, ?)', id, tagId)
  }
}
