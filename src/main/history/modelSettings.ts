import type { ModelSettings } from '@shared/model/modelSettings'
import { unknownModel } from '@shared/model/unknownModel'
import type { ReadableDb, SqlRow, WritableDb } from './database/db'
import { integer, nullableInteger, text } from './database/row'

/*
 * The table `model_settings`: what the person typed in about single models, and what their refusals taught.
 */

const columns = `
  model, context_window, learned_window, input_rate, output_rate, cached_rate, refused, favourite, hidden`

export type ModelSettingsPatch = {
  [K in 'contextWindow' | 'rates' | 'refused' | 'favourite' | 'hidden']?: ModelSettings[K] | undefined
}

function modelSettingsFromRow(row: SqlRow): ModelSettings {
  const input = rate(row, 'input_rate')
  const output = rate(row, 'output_rate')
  return {
    model: text(row, 'model'),
    contextWindow: tokens(row, 'context_window'),
    learnedWindow: tokens(row, 'learned_window'),
    rates: input === null || output === null ? null : { input, output, cached: rate(row, 'cached_rate') },
    refused: parseNames(text(row, 'refused')),
    favourite: integer(row, 'favourite') === 1,
    hidden: integer(row, 'hidden') === 1,
  }
}

/** By model; only those of which anything is known. */
export function listModelSettings(db: ReadableDb): ModelSettings[] {
  return db.all(`SELECT ${columns} FROM model_settings ORDER BY model`).map(modelSettingsFromRow)
}

/** Nulls and no names for a model of which nothing is known. */
export function getModelSettings(db: ReadableDb, input: { model: string }): ModelSettings {
  const row = db.get(`SELECT ${columns} FROM model_settings WHERE model = ?`, input.model)
  if (row) return modelSettingsFromRow(row)
  return unknownModel(input.model)
}

/** Changes what the patch names. */
export function updateModelSettings(
  db: WritableDb,
  input: { model: string; patch: ModelSettingsPatch },
): ModelSettings {
  const given = Object.entries(input.patch).filter(([, value]) => value !== undefined)
  return change(db, input.model, (before) => ({ ...before, ...Object.fromEntries(given) }))
}

/** Hides models or shows them again, all or none; returns what is known of each. */
export function setHidden(
  db: WritableDb,
  { models, hidden }: { models: readonly string[]; hidden: boolean },
): ModelSettings[] {
  return db.transaction(() =>
    models.map((model) => write(db, { ...getModelSettings(db, { model }), hidden })),
  )
}

/** Keeps how many tokens a refusal said that the model takes; the newest one counts. */
export function learnWindow(db: WritableDb, input: { model: string; contextWindow: number }): ModelSettings {
  return change(db, input.model, (before) => ({ ...before, learnedWindow: input.contextWindow }))
}

/** Keeps the name of a request's field that the model does not take. */
export function refuseParameter(db: WritableDb, input: { model: string; parameter: string }): ModelSettings {
  return change(db, input.model, (before) => ({
    ...before,
    refused: [...new Set([...before.refused, input.parameter])],
  }))
}

function change(
  db: WritableDb,
  model: string,
  next: (before: ModelSettings) => ModelSettings,
): ModelSettings {
  return db.transaction(() => write(db, next(getModelSettings(db, { model }))))
}

/** Nothing is kept of a model that nothing is known of. */
function write(db: WritableDb, settings: ModelSettings): ModelSettings {
  if (isKnown(settings)) put(db, settings)
  else db.run('DELETE FROM model_settings WHERE model = ?', settings.model)
  return settings
}

function isKnown(settings: ModelSettings): boolean {
  const { contextWindow, learnedWindow, rates, refused, favourite, hidden } = settings
  return (
    contextWindow !== null ||
    learnedWindow !== null ||
    rates !== null ||
    refused.length > 0 ||
    favourite ||
    hidden
  )
}

function put(db: WritableDb, settings: ModelSettings): void {
  const { model, contextWindow, learnedWindow, rates, refused, favourite, hidden } = settings
  db.run(
    `INSERT OR REPLACE INTO model_settings (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    model,
    contextWindow,
    learnedWindow,
    rates?.input ?? null,
    rates?.output ?? null,
    rates?.cached ?? null,
    JSON.stringify(refused),
    Number(favourite),
    Number(hidden),
  )
}

function tokens(row: SqlRow, column: string): number | null {
  const value = nullableInteger(row, column)
  return value !== null && value > 0 ? value : null
}

/** A rate of 0 is one: the model costs nothing. */
function rate(row: SqlRow, column: string): number | null {
  const value = row[column]
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

function parseNames(json: string): string[] {
  try {
    const parsed: unknown = JSON.parse(json)
    return Array.isArray(parsed) ? parsed.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}
