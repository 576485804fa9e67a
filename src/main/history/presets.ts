import { v7 as uuid } from 'uuid'
import { readOverrides } from '@shared/model/parameterValues'
import type { Preset, PresetContent } from '@shared/model/preset'
import type { ReadableDb, SqlRow, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableText, text } from './database/row'
import { newPresets } from './newPresets'

/*
 * The table `presets`. Names are not unique for the database: two that are alike are a nuisance, and no damage.
 */

const columns = 'id, name, model, parameters, updated_at, system_prompt'

function presetFromRow(row: SqlRow): Preset {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    systemPrompt: text(row, 'system_prompt'),
    model: nullableText(row, 'model'),
    parameters: readOverrides(text(row, 'parameters')),
    updatedAt: integer(row, 'updated_at'),
  }
}

/** All of them by name, small and capital letters alike; there are dozens at most. */
export function listPresets(db: ReadableDb): Preset[] {
  const rows = db.all(`SELECT ${columns} FROM presets ORDER BY name COLLATE NOCASE, id`)
  return rows.map(presetFromRow)
}

/** Those with these IDs, by name; IDs that do not exist (any more) are left out. */
export function getPresets(db: ReadableDb, input: { ids: readonly string[] }): Preset[] {
  const rows = db.all(
    `SELECT ${columns} FROM presets WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name COLLATE NOCASE, id`,
    JSON.stringify(input.ids),
  )
  return rows.map(presetFromRow)
}

/** A new one for `id: null`, else the one with this ID replaced. @throws `not-found` when that is gone. */
export function savePreset(
  db: WritableDb,
  input: { id: string | null; content: PresetContent },
  at: number,
): Preset {
  if (input.id === null) return insert(db, input.content, at)
  const { name, model, parameters, systemPrompt } = input.content
  const changed = db.run(
    'UPDATE presets SET name = ?, model = ?, parameters = ?, system_prompt = ?, updated_at = ? WHERE id = ?',
    name,
    model,
    JSON.stringify(parameters),
    systemPrompt,
    at,
    input.id,
  )
  if (changed === 0) throw notFound('preset')
  return { ...input.content, id: input.id, updatedAt: at }
}

/** @throws `not-found`, the second time too. */
export function deletePreset(db: WritableDb, input: { id: string }): null {
  if (db.run('DELETE FROM presets WHERE id = ?', input.id) === 0) throw notFound('preset')
  return null
}

/** Adds presets from elsewhere, all or none of them. What is here already is counted as `present` and not added again. */
export function addPresets(
  db: WritableDb,
  input: { contents: readonly PresetContent[] },
  at: number,
): { added: number; present: number } {
  return db.transaction(() => {
    const added = newPresets(listPresets(db), input.contents)
    for (const content of added) insert(db, content, at)
    return { added: added.length, present: input.contents.length - added.length }
  })
}

function insert(db: WritableDb, content: PresetContent, at: number): Preset {
  const id = uuid()
  db.run(
    `INSERT INTO presets (${columns}) VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    content.name,
    content.model,
    JSON.stringify(content.parameters),
    at,
    content.systemPrompt,
  )
  return { ...content, id, updatedAt: at }
}
