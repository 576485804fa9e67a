import { v7 as uuid } from 'uuid'
import type { Folder } from '@shared/model/folder'
import { canHoldFolder, canMoveFolder } from '@shared/model/folderTree'
import type { Language } from '@shared/model/settings'
import type { ReadableDb, SqlRow, WritableDb } from './database/db'
import { HistoryFailure, notFound } from './database/historyFailure'
import { integer, nullableText, text } from './database/row'
import { byName } from './titleCollator'

/*
 * The table `folders`. There are few: what needs their tree reads all of them.
 */

const columns = 'id, parent_id, name, model, system_prompt, created_at'

/** All folders, in the order in which they were made. */
export function readFolders(db: ReadableDb): Folder[] {
  return db.all(`SELECT ${columns} FROM folders ORDER BY id`).map(folderFromRow)
}

/** All folders, by name in the order of the language. */
export function listFolders(db: ReadableDb, { language }: { language: Language }): Folder[] {
  return readFolders(db).toSorted(byName(language))
}

/** @throws `not-found` */
export function getFolder(db: ReadableDb, { id }: { id: string }): Folder {
  const row = db.get(`SELECT ${columns} FROM folders WHERE id = ?`, id)
  if (!row) throw notFound('folder')
  return folderFromRow(row)
}

/** @param input.parentId null: at the top. @throws `not-found` for a parent that is not there, `folder-too-deep` */
export function createFolder(
  db: WritableDb,
  input: { name: string; parentId: string | null },
  at: number,
): Folder {
  return db.transaction(() => {
    if (input.parentId !== null) getFolder(db, { id: input.parentId })
    if (!canHoldFolder(folderTree(db), input.parentId)) throw tooDeep()
    const id = uuid()
    db.run(
      'INSERT INTO folders (id, parent_id, name, created_at) VALUES (?, ?, ?, ?)',
      id,
      input.parentId,
      input.name,
      at,
    )
    return getFolder(db, { id })
  })
}

/** Changes what is given of it; conversations that are in it stay as they are. @throws `not-found` */
export function updateFolder(
  db: WritableDb,
  input: {
    id: string
    name?: string | undefined
    model?: string | null | undefined
    systemPrompt?: string | undefined
  },
): Folder {
  return db.transaction(() => {
    const { id, name, model, systemPrompt } = input
    const before = getFolder(db, { id })
    db.run(
      'UPDATE folders SET name = ?, model = ?, system_prompt = ? WHERE id = ?',
      name ?? before.name,
      model === undefined ? before.model : model,
      systemPrompt ?? before.systemPrompt,
      id,
    )
    return getFolder(db, { id })
  })
}

/** @param input.parentId null: to the top. @throws `not-found`, `folder-too-deep` also for a place inside itself */
export function moveFolder(db: WritableDb, input: { id: string; parentId: string | null }): Folder {
  return db.transaction(() => {
    const { id, parentId } = input
    getFolder(db, { id })
    if (parentId !== null) getFolder(db, { id: parentId })
    if (!canMoveFolder(folderTree(db), id, parentId)) throw tooDeep()
    db.run('UPDATE folders SET parent_id = ? WHERE id = ?', parentId, id)
    return getFolder(db, { id })
  })
}

/** Every folder with the one around it. */
export function folderTree(db: ReadableDb): Pick<Folder, 'id' | 'parentId'>[] {
  return db
    .all('SELECT id, parent_id FROM folders')
    .map((row) => ({ id: text(row, 'id'), parentId: nullableText(row, 'parent_id') }))
}

function folderFromRow(row: SqlRow): Folder {
  return {
    id: text(row, 'id'),
    parentId: nullableText(row, 'parent_id'),
    name: text(row, 'name'),
    model: nullableText(row, 'model'),
    systemPrompt: text(row, 'system_prompt'),
    createdAt: integer(row, 'created_at'),
  }
}

function tooDeep(): HistoryFailure {
  return new HistoryFailure({
    code: 'folder-too-deep',
    message: 'the folder would be too deep, or inside itself',
  })
}
