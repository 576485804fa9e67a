import { v7 as uuid } from 'uuid'
import type { Conversation } from '@shared/model/conversation'
import { tagColors } from '@shared/model/orderLimits'
import type { Language } from '@shared/model/settings'
import type { Tag } from '@shared/model/tag'
import { conversationsByIds } from './conversations'
import type { ReadableDb, SqlRow, WritableDb } from './database/db'
import { HistoryFailure, notFound } from './database/historyFailure'
import { oneOf, text } from './database/row'
import { byName } from './titleCollator'

/*
 * The tables `tags` and `conversation_tags`. Two names that differ in case, or in how their letters are put together, are
 * one: `folded_name` is unique.
 */

/** All tags, in the order in which they were made. */
export function readTags(db: ReadableDb): Tag[] {
  return db.all('SELECT id, name, color FROM tags ORDER BY id').map(tagFromRow)
}

/** All tags, by name in the order of the language. */
export function listTags(db: ReadableDb, { language }: { language: Language }): Tag[] {
  return readTags(db).toSorted(byName(language))
}

/** @throws `tag-exists` when there is one of that name */
export function createTag(db: WritableDb, input: Omit<Tag, 'id'>): Tag {
  return db.transaction(() => {
    const tag = { id: uuid(), ...input }
    refuseTaken(db, tag)
    db.run(
      'INSERT INTO tags (id, name, folded_name, color) VALUES (?, ?, ?, ?)',
      tag.id,
      tag.name,
      foldName(tag.name),
      tag.color,
    )
    return tag
  })
}

/** @throws `not-found`, and `tag-exists` when another one has that name */
export function updateTag(db: WritableDb, tag: Tag): Tag {
  return db.transaction(() => {
    refuseTaken(db, tag)
    const changed = db.run(
      'UPDATE tags SET name = ?, folded_name = ?, color = ? WHERE id = ?',
      tag.name,
      foldName(tag.name),
      tag.color,
      tag.id,
    )
    if (changed === 0) throw notFound('tag')
    return tag
  })
}

/** Takes a tag away, from all that had it. @returns those, without deleted ones. @throws `not-found` */
export function deleteTag(db: WritableDb, { id }: { id: string }): Conversation[] {
  return db.transaction(() => {
    const tagged = db
      .all(
        `SELECT c.id FROM conversation_tags t CROSS JOIN conversations c ON c.id = t.conversation_id
         WHERE t.tag_id = ? AND c.deleted_at IS NULL`,
        id,
      )
      .map((row) => text(row, 'id'))
    if (db.run('DELETE FROM tags WHERE id = ?', id) === 0) throw notFound('tag')
    return conversationsByIds(db, tagged)
  })
}

/** What two names have in common that are the same name. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function refuseTaken(db: ReadableDb, { id, name }: Tag): void {
  const taken = db.get('SELECT 1 FROM tags WHERE folded_name = ? AND id <> ?', foldName(name), id)
  if (taken) throw new HistoryFailure({ code: 'tag-exists', message: 'there is a tag of that name' })
}

function tagFromRow(row: SqlRow): Tag {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    color: oneOf(tagColors, text(row, 'color')) ?? 'gray',
  }
}
