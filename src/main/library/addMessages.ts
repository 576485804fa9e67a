import type { ReadableDb, WritableDb } from '../history/database/db'
import { nullableText, text } from '../history/database/row'
import { insertMessage } from './insertMessages'
import type { LibraryConversation } from './libraryConversation'
import { parentsFirst } from './parentsFirst'
import { storeBelongings } from './storeBelongings'

/*
 * Messages of a conversation that comes in, beside those that are here. To be called inside a transaction.
 */

/** Adds the messages that are not here, and what belongs to them. Returns how many those were. */
export function addMessages(db: WritableDb, given: LibraryConversation): number {
  const known = knownMessages(db, given)
  const added = parentsFirst(given.messages, known).filter(({ id }) => !known.has(id))
  for (const message of added) insertMessage(db, given.id, message)
  storeBelongings(db, given, new Set(added.map(({ id }) => id)))
  return added.length
}

/** Exported for the test of its query plan. What is asked for is what was given: the conversation itself may be long. */
export const knownMessagesSql = `
  SELECT m.id FROM json_each(?) wanted CROSS JOIN messages m ON m.id = wanted.value WHERE m.conversation_id = ?`

/** Which of the given messages, and of those that they hang on, are here. */
function knownMessages(db: ReadableDb, { id, messages }: LibraryConversation): Set<string> {
  const wanted = new Set(
    messages.flatMap((one) => (one.parentId === null ? [one.id] : [one.id, one.parentId])),
  )
  return new Set(db.all(knownMessagesSql, JSON.stringify([...wanted]), id).map((row) => text(row, 'id')))
}

/**
 * Texts that were edited in their program since they were imported. Returns how many. The search index follows `status`,
 * so that it does not follow every delta.
 */
export function replaceTexts(db: WritableDb, { id, messages }: LibraryConversation): number {
  return messages.reduce(
    (changed, message) =>
      changed +
      db.run(
        `UPDATE messages SET content = ?1, reasoning = ?2, status = status
         WHERE id = ?3 AND conversation_id = ?4 AND (content <> ?1 OR reasoning <> ?2)`,
        message.content,
        message.role === 'assistant' ? message.reasoning : '',
        message.id,
        id,
      ),
    0,
  )
}

/** Ends the shown branch where it ended there, or else with the last message that came. */
export function showLeaf(db: WritableDb, { id, activeLeafId, messages }: LibraryConversation): void {
  if (activeLeafId === null) return
  const ofConversation = 'SELECT id FROM messages WHERE id = ? AND conversation_id = ?'
  const found =
    db.get(ofConversation, activeLeafId, id) ?? db.get(ofConversation, messages.at(-1)?.id ?? null, id)
  if (found) {
    db.run('UPDATE conversations SET active_leaf_id = ? WHERE id = ?', nullableText(found, 'id'), id)
  }
}
