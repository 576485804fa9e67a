import type { ReadableDb } from './database/db'
import { integer } from './database/row'

/** How much is in the history: the conversations that can be opened, and every message that takes up room. */
export function countHistory(db: ReadableDb): { conversations: number; messages: number } {
  const row = db.get(`
    SELECT (SELECT count(*) FROM conversations WHERE deleted_at IS NULL AND temporary = 0) AS conversations,
           (SELECT count(*) FROM messages) AS messages`)
  if (row === undefined) throw new Error('a count has no row')
  return { conversations: integer(row, 'conversations'), messages: integer(row, 'messages') }
}
