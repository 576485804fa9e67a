import type { Conversation } from '@shared/model/conversation'
import { createConversation, getConversation } from './conversations'
import type { WritableDb } from './database/db'

/*
 * Conversations of the quick question: rows of `conversations` with `temporary = 1`, which no list shows until they are
 * kept.
 */

export function beginTemporary(
  db: WritableDb,
  input: Parameters<typeof createConversation>[1],
  at: number,
): Conversation {
  return db.transaction(() => {
    const conversation = createConversation(db, input, at)
    db.run('UPDATE conversations SET temporary = 1 WHERE id = ?', conversation.id)
    return conversation
  })
}

/** Makes it one like all others. @throws `not-found` for a deleted one */
export function keepTemporary(db: WritableDb, { id }: { id: string }): Conversation {
  db.run('UPDATE conversations SET temporary = 0 WHERE id = ? AND deleted_at IS NULL', id)
  return getConversation(db, { id })
}

/** Exported for the test of its query plan. */
export const discardTemporarySql =
  'UPDATE conversations SET deleted_at = ?, temporary = 0 WHERE temporary = 1 AND deleted_at IS NULL'

/**
 * Deletes those that nobody kept, as the person deletes one: until they are purged they can be restored, and are then like
 * all others. Returns how many.
 */
export function discardTemporary(db: WritableDb, _input: Record<string, never>, at: number): number {
  return db.run(discardTemporarySql, at)
}
