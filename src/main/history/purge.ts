import type { ReadableDb, WritableDb } from './database/db'
import { nullableText, text } from './database/row'

/**
 * Removes for good what was deleted before `before` (milliseconds since 1970): conversations with all their messages, and
 * single messages. The ledger keeps its calls. Returns how many conversations.
 */
export function purgeDeleted(db: WritableDb, { before }: { before: number }): number {
  return db.transaction(() => {
    const conversations = db.run(
      'DELETE FROM conversations WHERE deleted_at IS NOT NULL AND deleted_at < ?',
      before,
    )
    purgeMessages(db, before)
    return conversations
  })
}

/**
 * Removes for good the messages that were deleted before `before` (milliseconds since 1970). What stands below one of
 * them is moved up to the nearest message that stays.
 */
function purgeMessages(db: WritableDb, before: number): void {
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
