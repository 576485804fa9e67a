import type { LedgerCall } from '@shared/model/ledger'
import type { WritableDb } from '../history/database/db'
import { text } from '../history/database/row'
import { foldName } from '../history/tags'
import type { LibraryShelf } from './libraryContents'

/** What a folder or a tag of an archive is called here, by what it is called there. */
export type ShelfPlaces = { folders: Record<string, string>; tags: Record<string, string> }

/**
 * Adds what an archive has beside its conversations, all or none of it; what is here stays as it is. A folder or tag of
 * another ID that has the same name in the same place is the same one: two machines that are brought together have one
 * "Work" and not two.
 */
export function storeLibrary(db: WritableDb, { shelf }: { shelf: LibraryShelf }): ShelfPlaces {
  return db.transaction(() => {
    const places = { folders: storeFolders(db, shelf.folders), tags: storeTags(db, shelf.tags) }
    for (const { id, name, model, parameters, updatedAt, systemPrompt } of shelf.presets) {
      db.run(
        `INSERT OR IGNORE INTO presets (id, name, model, parameters, updated_at, system_prompt) VALUES (?, ?, ?, ?, ?, ?)`,
        id,
        name,
        model,
        JSON.stringify(parameters),
        updatedAt,
        systemPrompt,
      )
    }
    for (const { id, name, columns } of shelf.modelSets) {
      db.run(
        'INSERT OR IGNORE INTO model_sets (id, name, columns) VALUES (?, ?, ?)',
        id,
        name,
        JSON.stringify(columns),
      )
    }
    for (const known of shelf.modelSettings) {
      db.run(
        `INSERT OR IGNORE INTO model_settings (model, context_window, learned_window, input_rate, output_rate, cached_rate,
           refused, favourite, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        known.model,
        known.contextWindow,
        known.learnedWindow,
        known.rates?.input ?? null,
        known.rates?.output ?? null,
        known.rates?.cached ?? null,
        JSON.stringify(known.refused),
        Number(known.favourite),
        Number(known.hidden),
      )
    }
    return places
  })
}

function storeFolders(db: WritableDb, folders: LibraryShelf['folders']): Record<string, string> {
  const own = JSON.stringify(folders.map(({ id }) => id))
  const places: Record<string, string> = {}
  for (const { id, parentId, name, model, systemPrompt, createdAt } of folders) {
    const parent = parentId === null ? null : (places[parentId] ?? null)
    const there =
      db.get('SELECT id FROM folders WHERE id = ?', id) ??
      db.get(
        `SELECT id FROM folders WHERE parent_id IS ? AND name = ? AND id NOT IN (SELECT value FROM json_each(?))`,
        parent,
        name,
        own,
      )
    if (there === undefined) {
      db.run(
        'INSERT INTO folders (id, parent_id, name, model, created_at, system_prompt) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        parent,
        name,
        model,
        createdAt,
        systemPrompt,
      )
    }
    places[id] = there === undefined ? id : text(there, 'id')
  }
  return places
}

function storeTags(db: WritableDb, tags: LibraryShelf['tags']): Record<string, string> {
  const places: Record<string, string> = {}
  for (const { id, name, color } of tags) {
    const folded = foldName(name)
    const there = db.get('SELECT id FROM tags WHERE id = ? OR folded_name = ?', id, folded)
    if (there === undefined) {
      db.run('INSERT INTO tags (id, name, folded_name, color) VALUES (?, ?, ?, ?)', id, name, folded, color)
    }
    places[id] = there === undefined ? id : text(there, 'id')
  }
  return places
}

/** Adds calls of another ledger; those that are here already are left alone. Returns how many were added. */
export function storeCalls(db: WritableDb, { calls }: { calls: readonly LedgerCall[] }): number {
  return db.transaction(() => calls.reduce((added, call) => added + insertCall(db, call), 0))
}

function insertCall(db: WritableDb, call: LedgerCall): number {
  return db.run(
    `INSERT OR IGNORE INTO calls (id, at, conversation_id, message_id, connection_id, model, api, streamed, purpose, outcome,
       error_code, input_tokens, output_tokens, cached_tokens, reasoning_tokens, estimated, first_token_ms, duration_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    call.id,
    call.at,
    call.conversationId,
    call.messageId,
    call.connectionId,
    call.model,
    call.api,
    Number(call.streamed),
    call.purpose,
    // Whatever made it is gone.
    call.outcome === 'running' ? 'interrupted' : call.outcome,
    call.errorCode,
    call.inputTokens,
    call.outputTokens,
    call.cachedTokens,
    call.reasoningTokens,
    Number(call.estimated),
    call.firstTokenMs,
    call.durationMs,
  )
}
