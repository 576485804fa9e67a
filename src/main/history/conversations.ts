import { v7 as uuid } from 'uuid'
import type { ConversationPage } from '@shared/contract/conversations'
import type { ConnectionId } from '@shared/model/connection'
import type { Conversation } from '@shared/model/conversation'
import type { Fit } from '@shared/model/fit'
import type { WindowId } from '@shared/model/layout'
import { readOverrides } from '@shared/model/parameterValues'
import type { ReadableDb, SqlRow, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableText, text } from './database/row'
import { connectionIdFrom } from './storedConnection'
import { fitFromJson } from './storedFit'

/*
 * The table `conversations`. A deleted conversation keeps its row until it is purged, and does not exist for anything
 * but `restoreConversation`. Only messages move `updated_at`: a list that is sorted by it must not jump because someone
 * corrected a title.
 */

/** Every column of a conversation, for {@link conversationFromRow}. */
export const conversationColumns = `
  id, title, model, connection_id, system_prompt, parameters, fit, active_leaf_id, created_at, updated_at`

const getSql = `SELECT ${conversationColumns} FROM conversations WHERE id = ? AND deleted_at IS NULL`

/** The first page of the sidebar; exported for the test of its query plan, like the next two. */
export const firstPageSql = `
  SELECT ${conversationColumns} FROM conversations WHERE deleted_at IS NULL AND temporary = 0
  ORDER BY updated_at DESC, id DESC LIMIT ?`

export const nextPageSql = `
  SELECT ${conversationColumns} FROM conversations WHERE deleted_at IS NULL AND temporary = 0 AND (updated_at, id) < (?, ?)
  ORDER BY updated_at DESC, id DESC LIMIT ?`

export const findEmptySql = `
  SELECT ${conversationColumns} FROM conversations
  WHERE deleted_at IS NULL AND temporary = 0 AND active_leaf_id IS NULL AND title = '' AND system_prompt = ''
    AND parameters = '{}'
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
    createdAt: integer(row, 'created_at'),
    updatedAt: integer(row, 'updated_at'),
  }
}

/**
 * Conversations behind `after`, the last changed first. Keyset pages: a page costs the same wherever it is, and a
 * conversation that moves to the top while someone scrolls shifts nothing below it.
 */
export function listConversations(
  db: ReadableDb,
  input: { after: ConversationPage['next']; limit: number },
): ConversationPage {
  const { after, limit } = input
  // One more than asked for tells whether there is a next page.
  const rows = after
    ? db.all(nextPageSql, after.updatedAt, after.id, limit + 1)
    : db.all(firstPageSql, limit + 1)
  const conversations = rows.slice(0, limit).map(conversationFromRow)
  const last = rows.length > limit ? conversations.at(-1) : undefined
  return { conversations, next: last ? { updatedAt: last.updatedAt, id: last.id } : null }
}

/** @throws `not-found`, for a deleted one too. */
export function getConversation(db: ReadableDb, input: { id: string }): Conversation {
  const row = db.get(getSql, input.id)
  if (!row) throw notFound('conversation')
  return conversationFromRow(row)
}

/**
 * The newest conversation without a message, so that "new chat" does not pile up empty ones; null when there is none. One
 * that somebody named, instructed, gave parameters or began to write in is not as good as new: all that would go along
 * unseen. Neither is one that another window than `windowId` has open: it would be taken from there. Model, connection
 * and fit are what new ones begin with, which may have changed since: the caller sets them.
 */
export function findEmptyConversation(
  db: ReadableDb,
  { windowId }: { windowId: WindowId },
): Conversation | null {
  const row = db.get(findEmptySql, windowId)
  return row ? conversationFromRow(row) : null
}

export function createConversation(
  db: WritableDb,
  input: { model: string | null; connectionId: ConnectionId | null; fit: Fit },
  at: number,
): Conversation {
  const id = uuid()
  db.run(
    `INSERT INTO conversations (id, title, model, connection_id, fit, created_at, updated_at)
     VALUES (?, '', ?, ?, ?, ?, ?)`,
    id,
    input.model,
    input.connectionId,
    JSON.stringify(input.fit),
    at,
    at,
  )
  return getConversation(db, { id })
}

export function renameConversation(db: WritableDb, input: { id: string; title: string }): Conversation {
  db.run('UPDATE conversations SET title = ? WHERE id = ? AND deleted_at IS NULL', input.title, input.id)
  return getConversation(db, input)
}

/** Marks it as deleted; nothing is lost until `purgeDeleted`. @throws `not-found`, the second time too. */
export function deleteConversation(db: WritableDb, input: { id: string }, at: number): null {
  const changed = db.run(
    'UPDATE conversations SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
    at,
    input.id,
  )
  if (changed === 0) throw notFound('conversation')
  return null
}

/** Undoes `deleteConversation`: it comes back with all its messages, at its old place in the list. */
export function restoreConversation(db: WritableDb, input: { id: string }): Conversation {
  db.run('UPDATE conversations SET deleted_at = NULL WHERE id = ?', input.id)
  return getConversation(db, input)
}
