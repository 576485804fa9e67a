import type { Conversation } from '@shared/model/conversation'
import { conversationsByIds } from '../../history/conversations'
import type { ReadableDb } from '../../history/database/db'
import { text } from '../../history/database/row'

export type ImportedState = 'new' | 'changed' | 'known'

/** Which conversations of a program are here already; in the order of `items`. One in the trash counts as new. */
export function importedBefore(
  db: ReadableDb,
  { source, items }: { source: string; items: readonly { sourceId: string; fingerprint: string }[] },
): ImportedState[] {
  const rows = db.all(
    `SELECT wanted.key AS place, i.fingerprint
     FROM json_each(?2) wanted CROSS JOIN imported_conversations i ON i.source = ?1 AND i.source_id = wanted.value
       CROSS JOIN conversations c ON c.id = i.conversation_id AND c.deleted_at IS NULL`,
    source,
    JSON.stringify(items.map(({ sourceId }) => sourceId)),
  )
  const states = items.map((): ImportedState => 'new')
  for (const row of rows) {
    const place = Number(row['place'])
    states[place] = items[place]?.fingerprint === text(row, 'fingerprint') ? 'known' : 'changed'
  }
  return states
}

/** The same for conversations of our own archive, which have their own IDs: those that are here, by `updatedAt`. */
export function archivedBefore(
  db: ReadableDb,
  { items }: { items: readonly { id: string; updatedAt: number }[] },
): ImportedState[] {
  const rows = db.all(
    `SELECT wanted.key AS place, c.updated_at
     FROM json_each(?) wanted CROSS JOIN conversations c ON c.id = wanted.value AND c.deleted_at IS NULL`,
    JSON.stringify(items.map(({ id }) => id)),
  )
  const states = items.map((): ImportedState => 'new')
  for (const row of rows) {
    const place = Number(row['place'])
    states[place] = Number(row['updated_at']) < (items[place]?.updatedAt ?? 0) ? 'changed' : 'known'
  }
  return states
}

/** Those that are here, for the windows that have to learn of them. */
export function conversationsOf(db: ReadableDb, { ids }: { ids: readonly string[] }): Conversation[] {
  return conversationsByIds(db, ids)
}
