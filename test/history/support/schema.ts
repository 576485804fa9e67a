import type { ReadableDb } from '@main/history/database/db'
import { integer, text } from '@main/history/database/row'

export function tablesOf(db: ReadableDb): string[] {
  return db
    .all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map((row) => text(row, 'name'))
}

/** Name, type and NOT NULL of every column. */
export function columnsOf(db: ReadableDb, table: string): string[] {
  return db
    .all('SELECT name, type, "notnull" AS required FROM pragma_table_info(?) ORDER BY cid', table)
    .map((row) => `${text(row, 'name')} ${text(row, 'type')}${integer(row, 'required') ? ' NOT NULL' : ''}`)
}
