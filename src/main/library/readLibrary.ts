import type { Folder } from '@shared/model/folder'
import type { LedgerCall } from '@shared/model/ledger'
import { attachmentColumns, attachmentFromRow } from '../history/attachments'
import type { ReadableDb, SqlRow } from '../history/database/db'
import { integer, nullableInteger, nullableText, oneOf, text } from '../history/database/row'
import { readFolders } from '../history/folders'
import { listModelSettings } from '../history/modelSettings'
import { listModelSets } from '../history/modelSets'
import { listPresets } from '../history/presets'
import { readTags } from '../history/tags'
import type { LibraryAttachment, LibraryShelf } from './libraryContents'

/** Everything beside the conversations that there are dozens of. */
export function readShelf(db: ReadableDb): LibraryShelf {
  return {
    folders: outsideIn(readFolders(db)),
    tags: readTags(db),
    presets: listPresets(db),
    modelSets: listModelSets(db),
    modelSettings: listModelSettings(db),
  }
}

/** Each folder behind the one it is in. */
function outsideIn(folders: readonly Folder[]): Folder[] {
  const inside = (parentId: string | null): Folder[] =>
    folders.flatMap((folder) => (folder.parentId === parentId ? [folder, ...inside(folder.id)] : []))
  return inside(null)
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
