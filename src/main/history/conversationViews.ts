import { folderIdsBelow } from '@shared/model/folderTree'
import type { ConversationView } from '@shared/model/conversationView'
import type { ReadableDb, SqlValue } from './database/db'
import { folderTree } from './folders'
import { titleConditions } from './titleConditions'

/** What a conversation has to fulfil to stand in a view, as a condition on the table `conversations`. */
export type ViewQuery = { where: string; values: SqlValue[] }

/**
 * The conditions of the partial indexes, word for word: else SQLite does not use them. In the trash, there is nothing to
 * restore of what nobody wrote in.
 */
const places: Record<ConversationView['place'], string> = {
  list: 'deleted_at IS NULL AND archived_at IS NULL AND temporary = 0',
  archive: 'deleted_at IS NULL AND archived_at IS NOT NULL AND temporary = 0',
  trash: `deleted_at IS NOT NULL AND (active_leaf_id IS NOT NULL OR title <> ''
    OR EXISTS (SELECT 1 FROM drafts WHERE conversation_id = conversations.id))`,
}

export const placeCondition = (place: ConversationView['place']): string => places[place]

/**
 * Whether pinned conversations stand above others: where somebody put things away, nothing is to be in front, and among
 * pinned ones nothing can be.
 */
export function pinnedFirst({ place, pinned }: ConversationView): boolean {
  return place === 'list' && !pinned
}

export function viewQuery(db: ReadableDb, view: ConversationView): ViewQuery {
  const query: ViewQuery = { where: places[view.place], values: [] }
  const add = (condition: string, ...values: SqlValue[]): void => {
    query.where += ` AND ${condition}`
    query.values.push(...values)
  }
  const { folder } = view
  if (folder?.id === null) add('folder_id IS NULL')
  else if (folder && !folder.deep) add('folder_id = ?', folder.id)
  else if (folder) {
    const ids = folderIdsBelow(folderTree(db), folder.id)
    add('folder_id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
  }
  if (view.pinned) add('pinned = 1')
  for (const tagId of view.tagIds) {
    add(
      'EXISTS (SELECT 1 FROM conversation_tags WHERE conversation_id = conversations.id AND tag_id = ?)',
      tagId,
    )
  }
  const title = titleConditions(view.title)
  for (const { condition, values } of title) add(condition, ...values)
  return query
}
