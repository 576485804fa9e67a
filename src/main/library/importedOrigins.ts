import type { ReadableDb, WritableDb } from '../history/database/db'
import { text } from '../history/database/row'
import type { LibraryOrigin } from './libraryConversation'

/** Under which ID a conversation of another program was imported before, and whether it is still the same there. */
export function importedAs(
  db: ReadableDb,
  origins: readonly LibraryOrigin[],
): { id: string; isUnchanged: boolean } | null {
  for (const { source, sourceId, fingerprint } of origins) {
    const row = db.get(
      'SELECT conversation_id, fingerprint FROM imported_conversations WHERE source = ? AND source_id = ?',
      source,
      sourceId,
    )
    if (row)
      return { id: text(row, 'conversation_id'), isUnchanged: text(row, 'fingerprint') === fingerprint }
  }
  return null
}

/** Keeps what a conversation is called elsewhere; what is known as another one stays that. To be called inside a transaction. */
export function noteOrigins(db: WritableDb, conversationId: string, origins: readonly LibraryOrigin[]): void {
  for (const { source, sourceId, fingerprint } of origins) {
    db.run(
      `INSERT INTO imported_conversations (source, source_id, conversation_id, fingerprint) VALUES (?, ?, ?, ?)
       ON CONFLICT (source, source_id) DO UPDATE SET fingerprint = excluded.fingerprint
         WHERE conversation_id = excluded.conversation_id`,
      source,
      sourceId,
      conversationId,
      fingerprint,
    )
  }
}
