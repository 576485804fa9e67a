import type { ModelList } from '@shared/contract/connection'
import type { ReadableDb, WritableDb } from './database/db'
import { integer, text } from './database/row'

/*
 * The table `model_lists`: what each gateway last listed, so that models can be picked offline.
 */

/** The stored list; empty with `fetchedAt: null` when that gateway never sent one. */
export function getModelList(db: ReadableDb, input: { baseUrl: string }): Omit<ModelList, 'connectionId'> {
  const row = db.get('SELECT ids, fetched_at FROM model_lists WHERE base_url = ?', input.baseUrl)
  const ids = row ? parseIds(text(row, 'ids')) : null
  return row && ids ? { ids, fetchedAt: integer(row, 'fetched_at') } : { ids: [], fetchedAt: null }
}

/** @param input.fetchedAt milliseconds since 1970. */
export function saveModelList(
  db: WritableDb,
  input: { baseUrl: string; ids: readonly string[]; fetchedAt: number },
): null {
  db.run(
    `INSERT INTO model_lists (base_url, ids, fetched_at) VALUES (?, ?, ?)
     ON CONFLICT (base_url) DO UPDATE SET ids = excluded.ids, fetched_at = excluded.fetched_at`,
    input.baseUrl,
    JSON.stringify(input.ids),
    input.fetchedAt,
  )
  return null
}

/** Null for anything but an array: a list that cannot be read is fetched again, so it counts as none. */
function parseIds(json: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(json)
    return Array.isArray(parsed) ? parsed.filter((id) => typeof id === 'string') : null
  } catch {
    return null
  }
}
