import type { Attachment, AttachmentRef } from '@shared/model/attachment'
import { attachmentColumns, attachmentFromRow } from './attachments'
import type { ReadableDb, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { text } from './database/row'

/*
 * Which attachments belong to what: the table `message_attachments`, and the JSON of hashes and names that drafts and
 * queued messages carry until they are sent.
 */

/** The attachments of several messages at once; exported for the test of its query plan. */
export const ofMessagesSql = `
  SELECT o.message_id, o.name, ${attachmentColumns}
  FROM json_each(?) ids CROSS JOIN message_attachments o ON o.message_id = ids.value
    CROSS JOIN attachments a ON a.hash = o.hash
  ORDER BY o.message_id, o.position`

/** By message, in the order in which they were attached; a message without any is not in the map. */
export function attachmentsOf(db: ReadableDb, messageIds: readonly string[]): Map<string, Attachment[]> {
  const found = new Map<string, Attachment[]>()
  if (messageIds.length === 0) return found
  for (const row of db.all(ofMessagesSql, JSON.stringify(messageIds))) {
    const id = text(row, 'message_id')
    const attachment = attachmentFromRow(row, text(row, 'name'))
    const others = found.get(id)
    if (others) others.push(attachment)
    else found.set(id, [attachment])
  }
  return found
}

/** @throws `not-found` for content that the history does not know. */
export function attachToMessage(db: WritableDb, messageId: string, refs: readonly AttachmentRef[]): void {
  if (refs.length === 0) return
  db.run(
    `INSERT INTO message_attachments (message_id, position, hash, name)
     SELECT ?, ref.key, ref.value ->> '$.hash', ref.value ->> '$.name' FROM json_each(?) ref`,
    messageId,
    refsToJson(db, refs),
  )
}

/** What a draft or a queued message stores. @throws `not-found` for content that the history does not know. */
export function refsToJson(db: ReadableDb, refs: readonly AttachmentRef[]): string {
  const json = JSON.stringify(refs.map(({ hash, name }) => ({ hash, name })))
  if (attachmentsFromJson(db, json).length < refs.length) throw notFound('attachment')
  return json
}

/** The attachments of stored JSON; what is damaged or not known any more is left out. */
export function attachmentsFromJson(db: ReadableDb, json: string): Attachment[] {
  if (json === '[]') return []
  return db
    .all(
      `SELECT ref.value ->> '$.name' AS name, ${attachmentColumns}
       FROM json_each(CASE WHEN json_valid(?1) THEN ?1 ELSE '[]' END) ref
         CROSS JOIN attachments a ON a.hash = CASE ref.type WHEN 'object' THEN ref.value ->> '$.hash' END
       ORDER BY ref.key`,
      json,
    )
    .map((row) => attachmentFromRow(row, text(row, 'name')))
}
