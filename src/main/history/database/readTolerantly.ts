import type { ReadableDb, SqlRow, SqlValue } from './db'
import { toAppError } from './historyFailure'
import { integer, text } from './row'

/** Rows that are read at once while nothing is wrong. */
const atOnce = 500

/** What stands in for a text that cannot be read while the rest of its row can. */
const unreadableText = '\uFFFD'

/** A table of a damaged database: its columns in order, each with what may stand in for it. */
type Column = { name: string; isText: boolean; isKey: boolean }

/**
 * Every row of a table that can be read, whatever pages of it are damaged. A query fails as a whole when it meets a
 * damaged page, so a range that fails is halved until it is one row; of that row each column is tried by itself, since a
 * long text lies on pages of its own.
 *
 * @param db a connection that only reads.
 * @param wanted the columns that the new table has.
 */
export function* readTolerantly(db: ReadableDb, table: string, wanted: readonly string[]): Generator<SqlRow> {
  const columns = columnsOf(db, table).filter(({ name }) => wanted.includes(name))
  if (columns.length === 0) return
  if (hasRowId(db, table)) yield* byRowId(db, table, columns)
  else yield* fromBothEnds(db, table, columns)
}

function* byRowId(db: ReadableDb, table: string, columns: Column[]): Generator<SqlRow> {
  const list = columns.map(({ name }) => `"${name}"`).join(', ')
  const between = `SELECT rowid AS "_rowid", ${list} FROM "${table}" WHERE rowid BETWEEN ? AND ?`
  const after = `SELECT rowid AS "_rowid", ${list} FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ${atOnce}`

  function* range(low: number, high: number): Generator<SqlRow> {
    const rows = unlessDamaged(() => db.all(between, low, high))
    if (rows) return yield* rows.map(withoutRowId)
    if (low === high) return yield* salvage(db, table, columns, low)
    const middle = Math.floor((low + high) / 2)
    yield* range(low, middle)
    yield* range(middle + 1, high)
  }

  const end = lastRowId(db, table)
  let last = 0
  while (last < end) {
    const rows = unlessDamaged(() => db.all(after, last))
    if (rows) {
      yield* rows.map(withoutRowId)
      const final = rows.at(-1)
      if (final === undefined) return
      last = integer(final, '_rowid')
    } else {
      yield* range(last + 1, last + atOnce)
      last += atOnce
    }
  }
}

/** The last row's number. Where the way to it is damaged: what the file could hold if its rows were very short. */
function lastRowId(db: ReadableDb, table: string): number {
  const row = unlessDamaged(() => db.get(`SELECT max(rowid) AS last FROM "${table}"`))
  if (row) return integer(row, 'last')
  const pages = db.get('PRAGMA page_count')
  return (pages ? integer(pages, 'page_count') : 0) * rowsOfPage
}
const rowsOfPage = 50

/** One row, column by column. Without its keys it belongs nowhere. */
function* salvage(db: ReadableDb, table: string, columns: Column[], rowId: number): Generator<SqlRow> {
  const row: Record<string, SqlValue> = {}
  for (const { name, isText, isKey } of columns) {
    const read = unlessDamaged(() =>
      db.get(`SELECT "${name}" AS value FROM "${table}" WHERE rowid = ?`, rowId),
    )
    // No such row, which is only found out where the page can be read after all.
    if (read === undefined) return
    if (read) row[name] = read['value'] ?? null
    else if (isKey) return
    else row[name] = isText ? unreadableText : null
  }
  yield row
}

/** Tables without row numbers are small here; what lies between two damaged pages of one is given up. */
function* fromBothEnds(db: ReadableDb, table: string, columns: Column[]): Generator<SqlRow> {
  const keys = columns.filter(({ isKey }) => isKey).map(({ name }) => `"${name}"`)
  const list = columns.map(({ name }) => `"${name}"`).join(', ')
  for (const direction of ['ASC', 'DESC']) {
    const order = keys.map((key) => `${key} ${direction}`).join(', ')
    for (let offset = 0; ; offset += 1) {
      const sql = `SELECT ${list} FROM "${table}" ORDER BY ${order} LIMIT 1 OFFSET ?`
      const row = unlessDamaged(() => db.get(sql, offset))
      if (row === undefined) return
      if (row === null) break
      yield row
    }
  }
}

function columnsOf(db: ReadableDb, table: string): Column[] {
  return db.all('SELECT name, type, pk FROM pragma_table_info(?)', table).map((row) => ({
    name: text(row, 'name'),
    isText: text(row, 'type') === 'TEXT',
    isKey: integer(row, 'pk') > 0 || text(row, 'name') === 'id' || text(row, 'name').endsWith('_id'),
  }))
}

function hasRowId(db: ReadableDb, table: string): boolean {
  const row = db.get("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?", table)
  return row !== undefined && integer(row, 'wr') === 0
}

/** Null when damage is in the way. @throws what is no damage */
export function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    const { code } = toAppError(error)
    if (code === 'history-damaged' || code === 'history-unreadable') return null
    throw error
  }
}

function withoutRowId({ _rowid, ...row }: SqlRow): SqlRow {
  return row
}
