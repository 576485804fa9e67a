import { v7 as uuid } from 'uuid'
import type { ConnectionId } from '@shared/model/connection'
import type { Conversation } from '@shared/model/conversation'
import type { Fit } from '@shared/model/fit'
import type { WindowId } from '@shared/model/layout'
import { readOverrides } from '@shared/model/parameterValues'
import type { ReadableDb, SqlRow, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableInteger, nullableText, text } from './database/row'
import { getFolder } from './folders'
import { connectionIdFrom } from './storedConnection'
import { fitFromJson } from './storedFit'
import { unfinishedDeletedAt } from './unfinished'

/*
 * The table `conversations`. A deleted conversation keeps its row until it is purged, and does not exist for anything
 * but `restoreConversation`. Only messages move `updated_at`: a list that is sorted by it must not jump because someone
 * corrected a title.
 */

/** Every column of a conversation, for {@link conversationFromRow}, where the table has no other name. */
export const conversationColumns = `
  id, title, model, connection_id, system_prompt, parameters, fit, active_leaf_id, folder_id, pinned, archived_at,
  deleted_at, created_at, updated_at, ${tagIdsOf('conversations')}`

/** The tags of a conversation as one column. @param name of the table in the query */
export function tagIdsOf(name: string): string {
  return `(SELECT json_group_array(tag_id) FROM conversation_tags WHERE conversation_id = ${name}.id) AS tag_ids`
}

const getSql = `SELECT ${conversationColumns} FROM conversations WHERE id = ? AND deleted_at IS NULL`

/** Exported for the test of its query plan, like the next one. */
export const conversationsByIdsSql = `
  SELECT ${conversationColumns}
  FROM (SELECT value FROM json_each(?)) wanted CROSS JOIN conversations ON conversations.id = wanted.value`

export const findEmptySql = `
  SELECT ${conversationColumns} FROM conversations
  WHERE deleted_at IS NULL AND archived_at IS NULL AND temporary = 0 AND active_leaf_id IS NULL AND title = ''
    AND +pinned = 0 AND parameters = '{}'
    AND system_prompt IN ('', (SELECT system_prompt FROM folders WHERE id = conversations.folder_id))
    AND NOT EXISTS (SELECT 1 FROM conversation_tags WHERE conversation_id = conversations.id)
    AND NOT EXISTS (SELECT 1 FROM messages WHERE conversation_id = conversations.id)
    AND NOT EXISTS (SELECT 1 FROM drafts WHERE conversation_id = conversations.id)
    AND NOT EXISTS (SELECT 1 FROM queued_messages WHERE conversation_id = conversations.id)
    AND NOT EXISTS (SELECT 1 FROM window_tabs WHERE conversation_id = conversations.id AND window_id <> ?)
  ORDER BY updated_at DESC, id DESC LIMIT 1`

export function conversationFromRow(row: SqlRow): Conversation {
  return {
    id: text(row, 'id'),
    title: text(row, 'title'),
    model: nullableText(row, 'model'),
    connectionId: connectionIdFrom(nullableText(row, 'connection_id')),
    systemPrompt: text(row, 'system_prompt'),
    parameters: readOverrides(text(row, 'parameters')),
    fit: fitFromJson(text(row, 'fit')),
    activeLeafId: nullableText(row, 'active_leaf_id'),
    folderId: nullableText(row, 'folder_id'),
    pinned: integer(row, 'pinned') === 1,
    archivedAt: nullableInteger(row, 'archived_at'),
    deletedAt: nullableInteger(row, 'deleted_at'),
    tagIds: idsFromJson(text(row, 'tag_ids')),
    createdAt: integer(row, 'created_at'),
    updatedAt: integer(row, 'updated_at'),
  }
}

/** What `tagIdsOf` gives: SQLite made it, so it is a list of texts. */
function idsFromJson(json: string): string[] {
  return json === '' || json === '[]' ? [] : (JSON.parse(json) as string[])
}

/** Conversations in the order in which they are asked for; those that are not there are left out, deleted ones are not. */
export function conversationsByIds(db: ReadableDb, ids: readonly string[]): Conversation[] {
  const rows = db.all(conversationsByIdsSql, JSON.stringify(ids)).map(conversationFromRow)
  const byId = new Map(rows.map((conversation) => [conversation.id, conversation]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** @throws `not-found`, for a deleted one too. */
export function getConversation(db: ReadableDb, input: { id: string }): Conversation {
  const row = db.get(getSql, input.id)
  if (!row) throw notFound('conversation')
  return conversationFromRow(row)
}

/**
 * The newest conversation without a message, so that "new chat" does not pile up empty ones; null when there is none. One
 * that somebody named, instructed (other than its folder does), gave parameters or tags, pinned or began to write in is not
 * as good as new: all that would go along unseen. Neither is one that another window than `windowId` has open: it would be taken from there. What
 * new ones begin with may have changed since: `renewConversation` brings it up to that.
 */
export function findEmptyConversation(
  db: ReadableDb,
  { windowId }: { windowId: WindowId },
): Conversation | null {
  const row = db.get(findEmptySql, windowId)
  return row ? conversationFromRow(row) : null
}

/** What a new conversation begins with. */
export type NewConversationInput = {
  /** null until one is known; the folder's model goes before it. */
  model: string | null
  /** null for whichever connection is the active one. */
  connectionId: ConnectionId | null
  fit: Fit
  /** The folder it stands in from the beginning; its model and its system prompt are the conversation's. */
  folderId?: string | null
}

/** @throws `not-found` for a folder that is not there */
export function createConversation(db: WritableDb, input: NewConversationInput, at: number): Conversation {
  const id = uuid()
  const begin = withFolder(db, input)
  db.run(
    `INSERT INTO conversations (id, title, model, connection_id, fit, folder_id, system_prompt, created_at, updated_at)
     VALUES (?, '', ?, ?, ?, ?, ?, ?, ?)`,
    id,
    begin.model,
    begin.connectionId,
    JSON.stringify(begin.fit),
    begin.folderId,
    begin.systemPrompt,
    at,
    at,
  )
  return getConversation(db, { id })
}

/**
 * Brings an empty conversation, which may have been made a while ago, to what a new one begins with. Without a model, it
 * keeps its own. Its place in the list stays. @throws `not-found`, for a folder that is not there too
 */
export function renewConversation(
  db: WritableDb,
  { id, ...input }: NewConversationInput & { id: string },
): Conversation {
  const begin = withFolder(db, input)
  const { model, connectionId, folderId, systemPrompt } = begin
  const fit = JSON.stringify(begin.fit)
  // The usual one is as it should be: nothing is written then.
  db.run(
    `UPDATE conversations
     SET model = coalesce(?1, model), connection_id = ?2, fit = ?3, folder_id = ?4, system_prompt = ?5
     WHERE id = ?6 AND deleted_at IS NULL
       AND (model IS NOT coalesce(?1, model) OR connection_id IS NOT ?2 OR fit <> ?3 OR folder_id IS NOT ?4
         OR system_prompt <> ?5)`,
    model,
    connectionId,
    fit,
    folderId,
    systemPrompt,
    id,
  )
  return getConversation(db, { id })
}

/** What the folder of a new conversation makes of it. */
function withFolder(db: ReadableDb, input: NewConversationInput) {
  const { folderId = null, ...others } = input
  if (folderId === null) return { ...others, folderId, systemPrompt: '' }
  const folder = getFolder(db, { id: folderId })
  return { ...others, folderId, model: folder.model ?? others.model, systemPrompt: folder.systemPrompt }
}

/** The title is stored composed, which is how titles are searched. */
export function renameConversation(db: WritableDb, input: { id: string; title: string }): Conversation {
  const title = input.title.normalize('NFC')
  db.run('UPDATE conversations SET title = ? WHERE id = ? AND deleted_at IS NULL', title, input.id)
  return getConversation(db, input)
}

/** Marks it as deleted; nothing is lost until it is purged. @throws `not-found`, the second time too. */
export function deleteConversation(db: WritableDb, input: { id: string }, at: number): null {
  const changed = db.run(
    'UPDATE conversations SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
    at,
    input.id,
  )
  if (changed === 0) throw notFound('conversation')
  return null
}

/**
 * Undoes `deleteConversation`: it comes back with all its messages, at its old place in the list.
 * @throws `not-found` for one that is going for good, too
 */
export function restoreConversation(db: WritableDb, input: { id: string }): Conversation {
  db.run(
    `UPDATE conversations SET deleted_at = NULL WHERE id = ? AND deleted_at < ${unfinishedDeletedAt}`,
    input.id,
  )
  return getConversation(db, input)
}
