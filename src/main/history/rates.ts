import type { Rates } from '@shared/model/rates'
import type { ReadableDb } from './database/db'
import { listModelSettings } from './modelSettings'

/** The rates that the person typed in, by model ID. */
export function ratesByModel(db: ReadableDb): ReadonlyMap<string, Rates> {
  return new Map(listModelSettings(db).flatMap(({ model, rates }) => (rates ? [[model, rates]] : [])))
}
