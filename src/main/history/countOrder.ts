import type { OrderCounts } from '@shared/contract/order'
import type { ConversationView } from '@shared/model/conversationView'
import { placeCondition } from './conversationViews'
import type { ReadableDb } from './database/db'
import { integer, nullableText, text } from './database/row'

/** Exported for the test of their query plans. */
export const countFoldersSql = `
  SELECT folder_id, pinned, count(*) AS n FROM conversations WHERE ${placeCondition('list')} GROUP BY folder_id, pinned`

export const countTagsSql = `
  SELECT tag_id, count(*) AS n FROM conversation_tags t CROSS JOIN conversations c ON c.id = t.conversation_id
  WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND c.temporary = 0 GROUP BY tag_id`

/** How many conversations stand in each list. */
export function countOrder(db: ReadableDb): OrderCounts {
  const counts: OrderCounts = {
    all: 0,
    pinned: 0,
    unfiled: 0,
    archived: countPlace(db, 'archive'),
    trash: countPlace(db, 'trash'),
    folders: {},
    tags: {},
  }
  for (const row of db.all(countFoldersSql)) {
    const n = integer(row, 'n')
    const folderId = nullableText(row, 'folder_id')
    counts.all += n
    if (integer(row, 'pinned') === 1) counts.pinned += n
    if (folderId === null) counts.unfiled += n
    else counts.folders[folderId] = (counts.folders[folderId] ?? 0) + n
  }
  for (const row of db.all(countTagsSql)) counts.tags[text(row, 'tag_id')] = integer(row, 'n')
  return counts
}

function countPlace(db: ReadableDb, place: ConversationView['place']): number {
  const row = db.get(`SELECT count(*) AS n FROM conversations WHERE ${placeCondition(place)}`)
  return row ? integer(row, 'n') : 0
}
