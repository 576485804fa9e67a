import type { ReadableDb, WritableDb } from './database/db'
import { nullableText, text } from './database/row'
import { hideAsUnfinished, removeUnfinished } from './unfinished'

/** Which conversations of the trash: these, or what was put there before a time in milliseconds since 1970, or all. */
export type Trashed = { ids: readonly string[] } | { before: number } | 'all'

/** Messages that one step removes before it lets others write: less than 20 ms. */
const messagesAtOnce = 300

/**
 * Removes conversations of the trash for good, with all their messages: as many as can go in a moment. Of a longer one
 * nothing can be seen after the first step, and what is left of it goes in those that follow; cut off between two, the
 * next start clears it away as it does with half of an import. The ledger keeps its calls.
 * @returns which are gone, or going, and whether another step has to follow
 */
export function removeTrashed(
  db: WritableDb,
  { which }: { which: Trashed },
): { ids: string[]; more: boolean } {
  if (removeUnfinished(db, { before: goingSince + 1 })) return { ids: [], more: true }
  return db.transaction(() => {
    const ids: string[] = []
    let messages = 0
    for (const id of trashed(db, which)) {
      const count = Number(db.get(countMessagesSql, id)?.['n'] ?? 0)
      if (ids.length > 0 && messages + count > messagesAtOnce) return { ids, more: true }
      ids.push(id)
      if (count > messagesAtOnce) {
        hideAsUnfinished(db, id, goingSince)
        return { ids, more: true }
      }
      messages += count
      db.run('DELETE FROM conversations WHERE id = ?', id)
    }
    return { ids, more: ids.length === conversationsAtOnce }
  })
}

/** When a conversation that goes step by step was last gone on with: before every import, so that it is not taken for one. */
const goingSince = 0

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
 * Removes for good the messages that were deleted before `before` (milliseconds since 1970): as many as can go in a moment,
 * those of the later rows first. What stands below one of them is moved up to the nearest message that stays; so what can
 * be seen is the same after every step. @returns whether another step has to follow
 */
export function purgeMessages(db: WritableDb, { before }: { before: number }): boolean {
  return db.transaction(() => {
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
    if (purged.size === messagesAtOnce) return true
    // Only now: without it, what is left of a deletion would be seen again.
    db.run('DELETE FROM deletions WHERE deleted_at < ?', before)
    return false
  })
}

/** Exported for the test of its query plan. */
export const childrenSql = `
  SELECT m.id, m.parent_id FROM json_each(?) purged CROSS JOIN messages m ON m.parent_id = purged.value`

/** Exported for the test of its query plan. */
export const purgeableSql = `
  SELECT m.id, m.parent_id
  FROM deletions e CROSS JOIN deleted_messages d ON d.deletion_id = e.id CROSS JOIN messages m ON m.id = d.message_id
  WHERE e.deleted_at < ? ORDER BY m.row_id DESC LIMIT ${messagesAtOnce}`

/** The parent of each message that is to be purged now. */
function purgeable(db: ReadableDb, before: number): Map<string, string | null> {
  return new Map(db.all(purgeableSql, before).map((row) => [text(row, 'id'), nullableText(row, 'parent_id')]))
}
