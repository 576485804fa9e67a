import type { WritableDb } from './database/db'
import { text } from './database/row'

/*
 * Conversations of which only a part is stored: they come in, or go for good, in steps between which others write.
 */

/**
 * When such a conversation was "deleted": with `temporary` it stands in no list, no search and no export, without a title
 * and a leaf not in the trash either, and so late the trash is never emptied of it. `updated_at` is the time of the last
 * step. Only what is whole has both of them as they are for all others.
 */
export const unfinishedDeletedAt = Number.MAX_SAFE_INTEGER

/** Exported for the test of its query plan. Those whose last step is longer ago. */
export const unfinishedSql = `
  SELECT id FROM conversations WHERE temporary = 1 AND deleted_at = ${unfinishedDeletedAt} AND updated_at < ? LIMIT 1`

/** Keeps one from being cleared away as given up. @param at milliseconds since 1970 */
export function goOnUnfinished(db: WritableDb, id: string, at: number): void {
  db.run('UPDATE conversations SET updated_at = ? WHERE id = ?', at, id)
}

/** One that goes step by step: from now on nobody sees it, as if it had come only half. @param at milliseconds since 1970 */
export function hideAsUnfinished(db: WritableDb, id: string, at: number): void {
  db.run('DELETE FROM drafts WHERE conversation_id = ?', id)
  db.run(
    `UPDATE conversations SET title = '', active_leaf_id = NULL, temporary = 1, deleted_at = ${unfinishedDeletedAt},
       updated_at = ? WHERE id = ?`,
    at,
    id,
  )
}

/** Messages that one step removes before it lets others write: some 20 ms. */
const messagesAtOnce = 400

/** Children have the later rows, so that no message loses its parent. */
const removeLastSql = `
  DELETE FROM messages WHERE row_id IN (
    SELECT row_id FROM messages WHERE conversation_id = ? ORDER BY row_id DESC LIMIT ${messagesAtOnce})`

/**
 * Clears away what an import had begun to store and never finished, because the app was killed or the import cancelled, and
 * what had begun to go: what has not been gone on with since `before` (milliseconds since 1970). A little at a time;
 * whether there is more to do.
 */
export function removeUnfinished(db: WritableDb, { before }: { before: number }): boolean {
  return db.transaction(() => {
    const row = db.get(unfinishedSql, before)
    if (!row) return false
    const id = text(row, 'id')
    if (db.run(removeLastSql, id) < messagesAtOnce) db.run('DELETE FROM conversations WHERE id = ?', id)
    return true
  })
}
