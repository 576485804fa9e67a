import { v7 as uuid } from 'uuid'
import { deepestFolder, longestFolderName, longestTagName } from '@shared/model/orderLimits'
import type { ReadableDb, WritableDb } from '../history/database/db'
import { text } from '../history/database/row'
import { foldName } from '../history/tags'
import type { LibraryFolder, LibraryTag } from './libraryConversation'

/*
 * Folders and tags of conversations that come in: those that are there, and new ones where there is none of that name. To
 * be called inside a transaction.
 */

/** Null for a folder that is not known (any more), and for a path of nothing but empty names. */
export function findFolder(db: WritableDb, folder: LibraryFolder | null, at: number): string | null {
  if (folder === null) return null
  if (folder.by === 'id') return knownIn(db, 'folders', folder.id)
  const names = folder.names.map((name) => shortened(name, longestFolderName)).filter((name) => name !== '')
  // What lies deeper than folders can be here goes into the deepest one.
  return names
    .slice(0, deepestFolder)
    .reduce<string | null>((parentId, name) => childFolder(db, parentId, name, at), null)
}

function childFolder(db: WritableDb, parentId: string | null, name: string, at: number): string {
  const row = db.get('SELECT id FROM folders WHERE parent_id IS ? AND name = ? ORDER BY id', parentId, name)
  if (row) return text(row, 'id')
  const id = uuid()
  db.run('INSERT INTO folders (id, parent_id, name, created_at) VALUES (?, ?, ?, ?)', id, parentId, name, at)
  return id
}

/** Each once; without those that are not known (any more) or have no name. */
export function findTags(db: WritableDb, tags: readonly LibraryTag[]): string[] {
  const found = tags.map((tag) => (tag.by === 'id' ? knownIn(db, 'tags', tag.id) : namedTag(db, tag.name)))
  return [...new Set(found.filter((id) => id !== null))]
}

function namedTag(db: WritableDb, given: string): string | null {
  const name = shortened(given, longestTagName)
  if (name === '') return null
  const folded = foldName(name)
  const row = db.get('SELECT id FROM tags WHERE folded_name = ?', folded)
  if (row) return text(row, 'id')
  const id = uuid()
  db.run("INSERT INTO tags (id, name, folded_name, color) VALUES (?, ?, ?, 'gray')", id, name, folded)
  return id
}

function knownIn(db: ReadableDb, table: 'folders' | 'tags', id: string): string | null {
  return db.get(`SELECT id FROM ${table} WHERE id = ?`, id) ? id : null
}

/** A name as it can be here; cut between characters, never within one. */
function shortened(name: string, longest: number): string {
  return [...name.replaceAll(/\s+/g, ' ').trim()].slice(0, longest).join('').slice(0, longest).trim()
}
