import type { FoundConversation } from '@shared/contract/search'
import type { ReadableDb } from '../history/database/db'
import { integer, nullableInteger, nullableText, text } from '../history/database/row'
import { markTitle } from './findTitles'

/** Exported for the test of its query plan. */
export const foundConversationSql = `
  SELECT id, title, model, folder_id, archived_at, updated_at,
    (SELECT group_concat(tag_id) FROM conversation_tags t WHERE t.conversation_id = c.id) AS tags
  FROM conversations c WHERE id = ?`

/** Reads conversations for a page, each once. */
export function createFoundConversations(db: ReadableDb, words: readonly string[]) {
  const known = new Map<string, FoundConversation | null>()
  return (id: string): FoundConversation | null => {
    const before = known.get(id)
    if (before !== undefined) return before
    const row = db.get(foundConversationSql, id)
    const conversation = row
      ? {
          id,
          title: markTitle(text(row, 'title'), words),
          model: nullableText(row, 'model'),
          folderId: nullableText(row, 'folder_id'),
          tagIds: text(row, 'tags').split(',').filter(Boolean),
          archived: nullableInteger(row, 'archived_at') !== null,
          updatedAt: integer(row, 'updated_at'),
        }
      : null
    known.set(id, conversation)
    return conversation
  }
}
