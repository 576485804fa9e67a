import type { ReadableDb, WritableDb } from './database/db'
import { nullableText, text } from './database/row'

/** Which conversations of the trash: these, or what was put there before a time in milliseconds since 1970, or all. */
export type Trashed = { ids: readonly string[] } | { before: number } | 'all'

/**
 * Messages that one step removes before it lets others write: some 20 ms. A conversation goes with all of its messages at
 * once, however many those are: half of one would be worse than a moment.
 */
const messagesAtOnce = 400

/**
 * Removes conversations of the trash for good, with all their messages: as many as can go in a moment. The ledger keeps its
 * calls. @returns how many, and whether there are more of them
 */
export function removeTrashed(
  db: WritableDb,
  { which }: { which: Trashed },
): { ids: string[]; more: boolean } {
  return db.transaction(() => {
    const ids: string[] = []
    let messages = 0
    for (const id of trashed(db, which)) {
      if (messages >= messagesAtOnce) return { ids, more: true }
      messages += Number(db.get(countMessagesSql, id)?.['n'] ?? 0)
      db.run('DELETE FROM conversations WHERE id = ?', id)
      ids.push(id)
    }
    return { ids, more: ids.length === conversationsAtOnce }
  })
}

/** Without messages, conversations are quick, but so many of them are not. */
const conversationsAtOnce = 500

/** Exported for the test of their query plans. */
export const countMessagesSql = 'SELECT count(*) AS n FROM messages WHERE conversation_id = ?'
export const trashedBeforeSql = `
  SELECT id FROM conversations WHERE deleted_at IS NOT NULL AND deleted_at < ? LIMIT ${conversationsAtOnce}`

function trashed(db: ReadableDb, which: Trashed): string[] {
  const rows =
    which === 'all'
      ? db.all(trashedBeforeSql, Number.MAX_SAFE_INTEGER)
      : 'before' in which
        ? db.all(trashedBeforeSql, which.before)
        : db.all(
            `SELECT id FROM conversations
             WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NOT NULL LIMIT ${conversationsAtOnce}`,
            JSON.stringify(which.ids),
          )
  return rows.map((row) => text(row, 'id'))
}

/**
 * Removes for good the messages that were deleted before `before` (milliseconds since 1970). What stands below one of
 * them is moved up to the nearest message that stays.
 */
export function purgeMessages(db: WritableDb, { before }: { before: number }): null {
  db.transaction(() => {
    const purged = purgeable(db, before)
    if (purged.size > 0) {
      const ids = JSON.stringify([...purged.keys()])
      for (const child of db.all(childrenSql, ids)) {
        if (purged.has(text(child, 'id'))) continue
        let parentId = nullableText(child, 'parent_id')
        while (parentId !== null && purged.has(parentId)) parentId = purged.get(parentId) ?? null
        db.run('UPDATE messages SET parent_id = ? WHERE id = ?', parentId, text(child, 'id'))
      }
      // One statement: keys within it are checked at its end, and nothing cascades along a branch.
      db.run('DELETE FROM messages WHERE id IN (SELECT value FROM json_each(?))', ids)
    }
    db.run('DELETE FROM deletions WHERE deleted_at < ?', before)
  })
  return null
}

/** Exported for the test of its query plan. */
export const childrenSql = `
  SELECT m.id, m.parent_id FROM json_each(?) purged CROSS JOIN messages m ON m.parent_id = purged.value`

/** Exported for the test of its query plan. */
export const purgeableSql = `
  SELECT m.id, m.parent_id
  FROM deletions e CROSS JOIN deleted_messages d ON d.deletion_id = e.id CROSS JOIN messages m ON m.id = d.message_id
  WHERE e.deleted_at < ?`

/** The parent of every message that is to be purged. */
function purgeable(db: ReadableDb, before: number): Map<string, string | null> {
  return new Map(db.all(purgeableSql, before).map((row) => [text(row, 'id'), nullableText(row, 'parent_id')]))
}
