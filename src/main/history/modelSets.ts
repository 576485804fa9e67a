import { v7 as uuid } from 'uuid'
import type { Column, ModelSet } from '@shared/model/comparison'
import { readOverrides } from '@shared/model/parameterValues'
import type { ReadableDb, SqlRow, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { text } from './database/row'

/*
 * The table `model_sets`: columns of comparisons that were given a name.
 */

/** A set whose columns cannot be read is left out: there is nothing in it to ask. */
export function listModelSets(db: ReadableDb): ModelSet[] {
  return db
    .all('SELECT id, name, columns FROM model_sets ORDER BY name COLLATE NOCASE, id')
    .flatMap((row) => setFromRow(row) ?? [])
}

/** Stores a set; one of the same name is replaced and keeps its ID. */
export function saveModelSet(db: WritableDb, input: { name: string; columns: readonly Column[] }): ModelSet {
  db.run(
    `INSERT INTO model_sets (id, name, columns) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET columns = excluded.columns`,
    uuid(),
    input.name,
    JSON.stringify(input.columns),
  )
  const row = db.get('SELECT id, name, columns FROM model_sets WHERE name = ?', input.name)
  const set = row && setFromRow(row)
  if (!set) throw notFound('model set')
  return set
}

/** @throws `not-found` */
export function deleteModelSet(db: WritableDb, input: { id: string }): null {
  if (db.run('DELETE FROM model_sets WHERE id = ?', input.id) === 0) throw notFound('model set')
  return null
}

function setFromRow(row: SqlRow): ModelSet | null {
  const columns = parseColumns(text(row, 'columns'))
  return columns === null ? null : { id: text(row, 'id'), name: text(row, 'name'), columns }
}

/** A comparison's columns as they are stored; null for anything else, as for a message that goes to one model. */
export function parseColumns(json: string): Column[] | null {
  try {
    const parsed: unknown = JSON.parse(json)
    return Array.isArray(parsed) ? parsed.map(readColumn) : null
  } catch {
    return null
  }
}

/** @throws for a column that names no model. */
function readColumn(value: unknown): Column {
  const { model, parameters } = value as Partial<Record<keyof Column, unknown>>
  if (typeof model !== 'string') throw new Error('a column without a model')
  return { model, parameters: readOverrides(JSON.stringify(parameters ?? {})) }
}
