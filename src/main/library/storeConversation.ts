import type { AppError } from '@shared/appError'
import type { ReadableDb, WritableDb } from '../history/database/db'
import { toAppError } from '../history/database/historyFailure'
import { integer, nullableInteger, nullableText, text } from '../history/database/row'
import { findFolder, findTags } from './findPlaces'
import { insertMessage } from './insertMessages'
import type { LibraryConversation, LibraryOrigin } from './libraryConversation'
import { parentsFirst } from './parentsFirst'
import { storeBelongings } from './storeBelongings'

/*
 * The one way in for conversations that were not written here: our own archive, and other programs.
 */

/**
 * Conversations as JSON: a text crosses two threads by being copied, where a tree of objects would be taken apart and put
 * together again, on main's thread as well.
 */
export type PackedConversations = { json: string }

export function packConversations(conversations: readonly LibraryConversation[]): PackedConversations {
  return { json: JSON.stringify(conversations) }
}

export type StoredConversation = {
  /** What it is called here; for one that failed, what it would have been. */
  id: string
  /** `skipped`: all of it was here. `updated`: something was added, or came back out of the trash. */
  outcome: 'added' | 'updated' | 'skipped' | 'failed'
  /** Messages that were added. */
  messages: number
  /** Why it failed; null else. */
  error: AppError | null
}

/**
 * Stores conversations, each in a transaction of its own; one that cannot be stored does not stop the others. Nothing
 * that is here is ever taken away, and storing the same twice changes nothing the second time:
 *
 * - from an `archive`, a conversation is the one with its ID, and takes over title, settings and place where the archive's
 *   is the newer one;
 * - from `elsewhere`, it is the one that was imported under the same origin. With the same fingerprint it is left alone;
 *   with another one, messages with new IDs are added and changed texts replaced. So importers have to derive the IDs of
 *   messages from what they are called there (UUIDv5).
 *
 * One in the trash comes back: somebody wants to have it. Memory and the time that others wait for the history follow the
 * size of what is given at once: give some 200 messages or one conversation.
 *
 * @throws for a full disk or a lost database, which the rest would meet as well.
 */
export function storeConversations(
  db: WritableDb,
  input: { from: 'archive' | 'elsewhere'; packed: PackedConversations },
  at: number,
): StoredConversation[] {
  const conversations = JSON.parse(input.packed.json) as LibraryConversation[]
  return conversations.map((conversation) => {
    try {
      return db.transaction(() => store(db, conversation, input.from, at))
    } catch (cause) {
      const error = toAppError(cause)
      if (error.code !== 'internal' && error.code !== 'not-found') throw cause
      return { id: conversation.id, outcome: 'failed', messages: 0, error }
    }
  })
}

function store(
  db: WritableDb,
  given: LibraryConversation,
  from: 'archive' | 'elsewhere',
  at: number,
): StoredConversation {
  const imported = from === 'elsewhere' ? importedAs(db, given.origins) : null
  const id = imported?.id ?? given.id
  const there = db.get('SELECT updated_at, deleted_at FROM conversations WHERE id = ?', id)
  if (there === undefined) {
    insertConversation(db, given, at)
    const messages = addMessages(db, given)
    showLeaf(db, given)
    noteOrigins(db, id, given.origins)
    return { id, outcome: 'added', messages, error: null }
  }
  const conversation = { ...given, id }
  const wanted = given.deletedAt === null && nullableInteger(there, 'deleted_at') !== null
  if (wanted) db.run('UPDATE conversations SET deleted_at = NULL WHERE id = ?', id)
  if (imported?.unchanged) return { id, outcome: wanted ? 'updated' : 'skipped', messages: 0, error: null }

  const changedTexts = from === 'elsewhere' ? replaceTexts(db, conversation) : 0
  const messages = addMessages(db, conversation)
  const newer = given.updatedAt > integer(there, 'updated_at')
  if (newer) takeOver(db, conversation, from, at)
  if (newer && messages > 0) showLeaf(db, conversation)
  noteOrigins(db, id, given.origins)
  const changed = wanted || newer || messages + changedTexts > 0
  return { id, outcome: changed ? 'updated' : 'skipped', messages, error: null }
}

/** Under which ID a conversation of another program was imported before, and whether it is still the same there. */
function importedAs(
  db: ReadableDb,
  origins: readonly LibraryOrigin[],
): { id: string; unchanged: boolean } | null {
  for (const { source, sourceId, fingerprint } of origins) {
    const row = db.get(
      'SELECT conversation_id, fingerprint FROM imported_conversations WHERE source = ? AND source_id = ?',
      source,
      sourceId,
    )
    if (row) return { id: text(row, 'conversation_id'), unchanged: text(row, 'fingerprint') === fingerprint }
  }
  return null
}

function noteOrigins(db: WritableDb, conversationId: string, origins: readonly LibraryOrigin[]): void {
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

function insertConversation(db: WritableDb, given: LibraryConversation, at: number): void {
  db.run(
    `INSERT INTO conversations (id, title, model, connection_id, system_prompt, parameters, fit, folder_id, pinned,
       archived_at, deleted_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    given.id,
    given.title,
    given.model,
    given.connectionId,
    given.systemPrompt,
    JSON.stringify(given.parameters),
    JSON.stringify(given.fit),
    findFolder(db, given.folder, at),
    Number(given.pinned),
    given.archivedAt,
    given.deletedAt,
    given.createdAt,
    given.updatedAt,
  )
  addTags(db, given)
}

function addTags(db: WritableDb, { id, tags }: LibraryConversation): void {
  for (const tagId of findTags(db, tags)) {
    db.run('INSERT OR IGNORE INTO conversation_tags (conversation_id, tag_id) VALUES (?, ?)', id, tagId)
  }
}

/** The newer state of one that is here. What another program does not know of it is the person's own and stays. */
function takeOver(
  db: WritableDb,
  given: LibraryConversation,
  from: 'archive' | 'elsewhere',
  at: number,
): void {
  const { id, title, updatedAt } = given
  db.run('UPDATE conversations SET title = ?, updated_at = ? WHERE id = ?', title, updatedAt, id)
  if (from === 'elsewhere') return
  db.run(
    `UPDATE conversations SET model = ?, connection_id = ?, system_prompt = ?, parameters = ?, fit = ?,
       folder_id = coalesce(?, folder_id), pinned = ?, archived_at = ? WHERE id = ?`,
    given.model,
    given.connectionId,
    given.systemPrompt,
    JSON.stringify(given.parameters),
    JSON.stringify(given.fit),
    findFolder(db, given.folder, at),
    Number(given.pinned),
    given.archivedAt,
    id,
  )
  addTags(db, given)
}

/** Adds the messages that are not here, and what belongs to them. Returns how many those were. */
function addMessages(db: WritableDb, given: LibraryConversation): number {
  const known = new Set(
    db.all('SELECT id FROM messages WHERE conversation_id = ?', given.id).map((row) => text(row, 'id')),
  )
  const added = parentsFirst(given.messages, known).filter(({ id }) => !known.has(id))
  for (const message of added) insertMessage(db, given.id, message)
  storeBelongings(db, given, new Set(added.map(({ id }) => id)))
  return added.length
}

/**
 * Texts that were edited in their program since they were imported. Returns how many. The search index follows `status`,
 * so that it does not follow every delta.
 */
function replaceTexts(db: WritableDb, { id, messages }: LibraryConversation): number {
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
function showLeaf(db: WritableDb, { id, activeLeafId, messages }: LibraryConversation): void {
  if (activeLeafId === null) return
  const ofConversation = 'SELECT id FROM messages WHERE id = ? AND conversation_id = ?'
  const found =
    db.get(ofConversation, activeLeafId, id) ?? db.get(ofConversation, messages.at(-1)?.id ?? null, id)
  if (found) {
    db.run('UPDATE conversations SET active_leaf_id = ? WHERE id = ?', nullableText(found, 'id'), id)
  }
}
