import type { Folder } from '@shared/model/folder'
import type { LedgerCall } from '@shared/model/ledger'
import { readOverrides } from '@shared/model/parameterValues'
import { tagColors } from '@shared/model/orderLimits'
import { attachmentColumns, attachmentFromRow } from '../history/attachments'
import type { ReadableDb, SqlRow } from '../history/database/db'
import { integer, nullableInteger, nullableText, oneOf, text } from '../history/database/row'
import { listModelSettings } from '../history/modelSettings'
import { listModelSets } from '../history/modelSets'
import type { LibraryAttachment, LibraryShelf } from './libraryContents'

/** Everything beside the conversations that there are dozens of. */
export function readShelf(db: ReadableDb): LibraryShelf {
  return {
    folders: readFolders(db),
    tags: db.all('SELECT id, name, color FROM tags ORDER BY id').map((row) => ({
      id: text(row, 'id'),
      name: text(row, 'name'),
      color: oneOf(tagColors, text(row, 'color')) ?? 'gray',
    })),
    presets: db
      .all('SELECT id, name, model, parameters, updated_at, system_prompt FROM presets ORDER BY id')
      .map((row) => ({
        id: text(row, 'id'),
        name: text(row, 'name'),
        systemPrompt: text(row, 'system_prompt'),
        model: nullableText(row, 'model'),
        parameters: readOverrides(text(row, 'parameters')),
        updatedAt: integer(row, 'updated_at'),
      })),
    modelSets: listModelSets(db),
    modelSettings: listModelSettings(db),
  }
}

/** Level by level, so that each stands behind the one it is in. */
function readFolders(db: ReadableDb): Folder[] {
  const rows = db.all('SELECT id, parent_id, name, model, created_at, system_prompt FROM folders ORDER BY id')
  const all = rows.map((row): Folder => ({
    id: text(row, 'id'),
    parentId: nullableText(row, 'parent_id'),
    name: text(row, 'name'),
    model: nullableText(row, 'model'),
    systemPrompt: text(row, 'system_prompt'),
    createdAt: integer(row, 'created_at'),
  }))
  const below = (parentId: string | null): Folder[] =>
    all.flatMap((folder) => (folder.parentId === parentId ? [folder, ...below(folder.id)] : []))
  return below(null)
}

/** Conversations to export, the oldest first; a quick question that nobody kept is none. */
export function conversationIds(db: ReadableDb, { trash }: { trash: boolean }): string[] {
  return db
    .all(
      `SELECT id FROM conversations WHERE temporary = 0 AND (?1 OR deleted_at IS NULL) ORDER BY created_at, id`,
      Number(trash),
    )
    .map((row) => text(row, 'id'))
}

/** Of the given hashes those that the history knows, with what it knows; all of them for null. */
export function readAttachments(db: ReadableDb, hashes: readonly string[] | null): LibraryAttachment[] {
  const wanted = hashes === null ? '' : 'WHERE a.hash IN (SELECT value FROM json_each(?))'
  const given = hashes === null ? [] : [JSON.stringify(hashes)]
  return db
    .all(
      `SELECT ${attachmentColumns}, a.prepared_mime FROM attachments a ${wanted} ORDER BY a.hash`,
      ...given,
    )
    .map((row) => {
      const { name: _name, ...attachment } = attachmentFromRow(row, '')
      return { ...attachment, preparedMime: nullableText(row, 'prepared_mime') }
    })
}

/** Calls of the ledger behind the one of this ID, by their IDs, which are in the order of time. */
export function readCalls(db: ReadableDb, input: { after: string; limit: number }): LedgerCall[] {
  return db
    .all('SELECT * FROM calls WHERE id > ? ORDER BY id LIMIT ?', input.after, input.limit)
    .map(callFromRow)
}

function callFromRow(row: SqlRow): LedgerCall {
  return {
    id: text(row, 'id'),
    at: integer(row, 'at'),
    conversationId: nullableText(row, 'conversation_id'),
    messageId: nullableText(row, 'message_id'),
    connectionId: text(row, 'connection_id'),
    model: text(row, 'model'),
    api: oneOf(['chat-completions', 'responses'] as const, text(row, 'api')) ?? 'chat-completions',
    streamed: integer(row, 'streamed') === 1,
    purpose: oneOf(['answer', 'summary', 'merge'] as const, text(row, 'purpose')) ?? 'answer',
    outcome:
      oneOf(['complete', 'stopped', 'failed', 'interrupted'] as const, text(row, 'outcome')) ?? 'interrupted',
    errorCode: nullableText(row, 'error_code'),
    inputTokens: nullableInteger(row, 'input_tokens'),
    outputTokens: nullableInteger(row, 'output_tokens'),
    cachedTokens: nullableInteger(row, 'cached_tokens'),
    reasoningTokens: nullableInteger(row, 'reasoning_tokens'),
    estimated: integer(row, 'estimated') === 1,
    firstTokenMs: nullableInteger(row, 'first_token_ms'),
    durationMs: nullableInteger(row, 'duration_ms'),
  }
}
