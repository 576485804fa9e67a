import type { ConnectionId } from '@shared/model/connection'
import type { Conversation } from '@shared/model/conversation'
import type { Fit } from '@shared/model/fit'
import type { ParameterOverrides } from '@shared/model/parameters'
import { getConversation } from './conversations'
import type { WritableDb } from './database/db'

/*
 * What a conversation's next message is asked with. Each change throws `not-found` for an unknown or deleted one.
 */

export function setModel(db: WritableDb, input: { id: string; model: string }): Conversation {
  db.run('UPDATE conversations SET model = ? WHERE id = ? AND deleted_at IS NULL', input.model, input.id)
  return getConversation(db, input)
}

export function setSystemPrompt(db: WritableDb, input: { id: string; systemPrompt: string }): Conversation {
  db.run(
    'UPDATE conversations SET system_prompt = ? WHERE id = ? AND deleted_at IS NULL',
    input.systemPrompt,
    input.id,
  )
  return getConversation(db, input)
}

export function setParameters(
  db: WritableDb,
  input: { id: string; parameters: ParameterOverrides },
): Conversation {
  db.run(
    'UPDATE conversations SET parameters = ? WHERE id = ? AND deleted_at IS NULL',
    JSON.stringify(input.parameters),
    input.id,
  )
  return getConversation(db, input)
}

export function setFit(db: WritableDb, input: { id: string; fit: Fit }): Conversation {
  db.run(
    'UPDATE conversations SET fit = ? WHERE id = ? AND deleted_at IS NULL',
    JSON.stringify(input.fit),
    input.id,
  )
  return getConversation(db, input)
}

/** @param input.connectionId null for whichever connection is the active one. */
export function setConnection(
  db: WritableDb,
  input: { id: string; connectionId: ConnectionId | null },
): Conversation {
  db.run(
    'UPDATE conversations SET connection_id = ? WHERE id = ? AND deleted_at IS NULL',
    input.connectionId,
    input.id,
  )
  return getConversation(db, input)
}

/** Conversations that used this connection go back to the active one, deleted ones included. Answers keep its ID. */
export function forgetConnection(db: WritableDb, input: { connectionId: ConnectionId }): null {
  db.run('UPDATE conversations SET connection_id = NULL WHERE connection_id = ?', input.connectionId)
  return null
}

/** Takes over what a preset says in one step. @param input.model null: it keeps its own. */
export function applyPreset(
  db: WritableDb,
  input: { id: string; systemPrompt: string; model: string | null; parameters: ParameterOverrides },
): Conversation {
  db.run(
    `UPDATE conversations SET system_prompt = ?, model = coalesce(?, model), parameters = ?
     WHERE id = ? AND deleted_at IS NULL`,
    input.systemPrompt,
    input.model,
    JSON.stringify(input.parameters),
    input.id,
  )
  return getConversation(db, input)
}
