import type { Attachment } from '@shared/model/attachment'
import { attachmentKinds } from '@shared/model/attachmentLimits'
import type { ReadableDb, SqlRow, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableInteger, nullableText, oneOf, text } from './database/row'

/*
 * The table `attachments`: what the files beside the database are. The files themselves belong to `main/attachments`,
 * which writes them first and removes them last, so that no row ever names a file that is not there.
 */

/** What is known of a file's content; its name belongs to the message it was attached to. */
export type StoredAttachment = Omit<Attachment, 'name'> & {
  /** What a prepared image is; null for text. */
  preparedMime: string | null
}

/** What an attachment `a` is read with; the name comes from whoever refers to it. */
export const attachmentColumns = 'a.hash, a.kind, a.mime, a.byte_size, a.width, a.height, a.characters'

/** @param row with {@link attachmentColumns} */
export function attachmentFromRow(row: SqlRow, name: string): Attachment {
  return {
    hash: text(row, 'hash'),
    name,
    kind: oneOf(attachmentKinds, text(row, 'kind')) ?? 'text',
    mime: text(row, 'mime'),
    byteSize: integer(row, 'byte_size'),
    width: nullableInteger(row, 'width'),
    height: nullableInteger(row, 'height'),
    characters: nullableInteger(row, 'characters'),
  }
}

/** @throws `not-found` */
export function getAttachment(db: ReadableDb, input: { hash: string }): StoredAttachment {
  const row = db.get(
    `SELECT ${attachmentColumns}, a.prepared_mime FROM attachments a WHERE a.hash = ?`,
    input.hash,
  )
  if (!row) throw notFound('attachment')
  const { name: _name, ...attachment } = attachmentFromRow(row, '')
  return { ...attachment, preparedMime: nullableText(row, 'prepared_mime') }
}

/**
 * Notes a file whose content is on the disk. The same content again counts as new, so that it is not collected before
 * the draft that it was attached to is stored.
 */
export function saveAttachment(db: WritableDb, input: StoredAttachment, at: number): StoredAttachment {
  db.run(
    `INSERT INTO attachments (hash, kind, mime, byte_size, width, height, characters, prepared_mime, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET created_at = excluded.created_at`,
    input.hash,
    input.kind,
    input.mime,
    input.byteSize,
    input.width,
    input.height,
    input.characters,
    input.preparedMime,
    at,
  )
  return getAttachment(db, input)
}

/** Drafts and queued messages name their attachments in JSON; a damaged one must not cost another one its files. */
const namedIn = (table: string): string => `
  SELECT ref.value ->> '$.hash' AS hash FROM ${table},
    json_each(CASE WHEN json_valid(${table}.attachments) THEN ${table}.attachments ELSE '[]' END) ref
  WHERE ref.type = 'object' AND ref.value ->> '$.hash' IS NOT NULL`

/** Attachments that nothing refers to any more. Walks through all of them, so it belongs into a slow moment. */
const unusedSql = `
  SELECT a.hash FROM attachments a WHERE a.created_at < ?
    AND NOT EXISTS (SELECT 1 FROM message_attachments m WHERE m.hash = a.hash)
    AND a.hash NOT IN (${namedIn('drafts')})
    AND a.hash NOT IN (${namedIn('queued_messages')})`

/**
 * Forgets the attachments that stand in no message, draft or queue and were added before `before` (milliseconds since
 * 1970); those of deleted messages stay until the messages are purged.
 * @returns their hashes: nothing refers to these files any more.
 */
export function forgetUnusedAttachments(db: WritableDb, input: { before: number }): string[] {
  return db.transaction(() => {
    const unused = db.all(unusedSql, input.before).map((row) => text(row, 'hash'))
    for (const hash of unused) db.run('DELETE FROM attachments WHERE hash = ?', hash)
    return unused
  })
}

/** Those of the given hashes that the history knows. */
export function knownAttachments(db: ReadableDb, input: { hashes: string[] }): string[] {
  return db
    .all(
      'SELECT value AS hash FROM json_each(?) WHERE value IN (SELECT hash FROM attachments)',
      JSON.stringify(input.hashes),
    )
    .map((row) => text(row, 'hash'))
}
