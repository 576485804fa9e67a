import type { Conversation } from '@shared/model/conversation'
import { conversationColumns, conversationFromRow } from './conversations'
import type { ReadableDb } from './database/db'
import { titlePatterns } from './titlePattern'

/** More words than anybody types to find a title; a pasted text must not become a thousand conditions. */
const mostWords = 8

/**
 * The list in its own order, kept to titles that match; `alternatives` says how many patterns each word has. Exported for
 * the test of its plan: no index helps to look into titles, but the order comes from one, so that it ends at the limit.
 */
export function searchTitlesSql(alternatives: readonly number[]): string {
  const words = alternatives.map((count) => `AND (${Array(count).fill('title GLOB ?').join(' OR ')})`)
  return `
    SELECT ${conversationColumns} FROM conversations
    WHERE deleted_at IS NULL AND temporary = 0 ${words.join(' ')}
    ORDER BY updated_at DESC, id DESC LIMIT ?`
}

/** Conversations whose title has every word of the query, the last changed first; none for an empty query. */
export function searchTitles(db: ReadableDb, input: { query: string; limit: number }): Conversation[] {
  const patterns = titlePatterns(input.query).slice(0, mostWords)
  if (patterns.length === 0) return []
  const sql = searchTitlesSql(patterns.map(({ length }) => length))
  return db.all(sql, ...patterns.flat(), input.limit).map(conversationFromRow)
}
