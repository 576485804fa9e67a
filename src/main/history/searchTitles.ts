import type { Conversation } from '@shared/model/conversation'
import { conversationColumns, conversationFromRow } from './conversations'
import type { ReadableDb } from './database/db'
import { titleConditions } from './titleConditions'

/**
 * Everything that is not deleted in the order of its last change, kept to titles that match. Exported for the test of its
 * plan: no index helps to look into titles, but the order comes from one, so that it ends at the limit.
 */
export function searchTitlesSql(conditions: readonly string[]): string {
  return `
    SELECT ${conversationColumns} FROM conversations
    WHERE deleted_at IS NULL AND temporary = 0 ${conditions.map((condition) => `AND ${condition}`).join(' ')}
    ORDER BY updated_at DESC, id DESC LIMIT ?`
}

/** Conversations whose title has every word of the query, the last changed first; none for an empty query. */
export function searchTitles(db: ReadableDb, input: { query: string; limit: number }): Conversation[] {
  const words = titleConditions(input.query)
  if (words.length === 0) return []
  const sql = searchTitlesSql(words.map(({ condition }) => condition))
  return db.all(sql, ...words.flatMap(({ values }) => values), input.limit).map(conversationFromRow)
}
