import { renameSync, rmSync } from 'node:fs'
import { migrations as allMigrations } from '../migrations'
import { connect, type Connection } from './connection'
import type { ReadableDb, SqlRow } from './db'
import { flushFile, flushFolderOf } from './flush'
import { HistoryFailure, toAppError } from './historyFailure'
import { mendReferences } from './mendReferences'
import { schemaVersion, type Migration } from './migrate'
import { openDatabase, type OpenOptions } from './openDatabase'
import { readTolerantly, unlessDamaged } from './readTolerantly'
import { integer, text } from './row'

/** How much of a damaged history could be read. */
export type Recovery = {
  conversations: number
  messages: number
  /** How many there were, where an index that is whole still tells. */
  messagesBefore: number | null
  /** References to what was lost, that were bent or dropped. */
  mended: number
}

type Request = {
  /** The damaged database; only read. */
  from: string
  /** Where the new one goes, whole or not at all. */
  to: string
  /** Milliseconds since 1970. */
  at: number
  migrations?: readonly Migration[]
}

/**
 * Reads what can be read of a damaged database into a new one of the same form. SQLite's own recovery is an extension
 * that this build does not have, so it goes by rows: see `readTolerantly`.
 *
 * @throws HistoryFailure `history-unreadable` when nothing can be read, `disk-full`, …
 */
export function recoverDatabase({ from, to, at, migrations = allMigrations }: Request): Recovery {
  const partial = `${to}.partial`
  discard(partial)
  try {
    const old = connect(from, { busyTimeoutMs: 5000, readOnly: true })
    try {
      const recovery = recoverInto(old, { path: partial, backupFolder: partial, at, migrations })
      flushFile(partial)
      renameSync(partial, to)
      flushFolderOf(to)
      return recovery
    } finally {
      old.close()
    }
  } finally {
    discard(partial)
  }
}

function recoverInto(old: Connection, options: OpenOptions & { migrations: readonly Migration[] }): Recovery {
  const version = unlessDamaged(() => schemaVersion(old)) ?? 0
  const migrations = options.migrations.filter((one) => one.version <= version)
  if (version === 0 || migrations.at(-1)?.version !== version) throw nothingReadable()
  const fresh = openDatabase({ ...options, migrations })
  try {
    const recovery = copyRows(old, fresh)
    if (recovery.conversations + recovery.messages === 0) throw nothingReadable()
    fresh.get('PRAGMA wal_checkpoint(TRUNCATE)')
    return recovery
  } finally {
    fresh.close()
  }
}

function discard(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
}

function nothingReadable(): HistoryFailure {
  return new HistoryFailure({
    code: 'history-unreadable',
    message: 'nothing in it can be read',
  })
}

function copyRows(old: Connection, fresh: Connection): Recovery {
  // Rows come table by table, and what they refer to may be lost.
  fresh.exec('PRAGMA foreign_keys = OFF')
  const there = tablesOf(old)
  for (const table of tablesOf(fresh)) {
    if (there.includes(table)) copyTable(old, fresh, table)
  }
  const mended = mendReferences(fresh)
  return { ...countRows(fresh), messagesBefore: rowsBefore(old, 'messages'), mended }
}

function copyTable(old: ReadableDb, fresh: Connection, table: string): void {
  const columns = fresh.all('SELECT name FROM pragma_table_info(?)', table).map((row) => text(row, 'name'))
  let batch: SqlRow[] = []
  const write = (): void => {
    fresh.transaction(() => batch.forEach((row) => insert(fresh, table, row)))
    batch = []
  }
  for (const row of readTolerantly(old, table, columns)) {
    batch.push(row)
    if (batch.length >= perTransaction) write()
  }
  write()
}
const perTransaction = 2_000

/** A row that the new table does not take (a key that is there twice, a number where a text belongs) is damaged, too. */
function insert(db: Connection, table: string, row: SqlRow): void {
  const names = Object.keys(row)
  const list = names.map((name) => `"${name}"`).join(', ')
  const marks = names.map(() => '?').join(', ')
  try {
    db.run(`INSERT OR IGNORE INTO "${table}" (${list}) VALUES (${marks})`, ...Object.values(row))
  } catch (error) {
    if (toAppError(error).code !== 'internal') throw error
  }
}

/** Ordinary tables only: what a search index keeps for itself follows from the messages. */
function tablesOf(db: ReadableDb): string[] {
  const sql =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
  return (unlessDamaged(() => db.all(sql)) ?? []).map((row) => text(row, 'name'))
}

function countRows(db: ReadableDb): { conversations: number; messages: number } {
  return { conversations: rowsBefore(db, 'conversations') ?? 0, messages: rowsBefore(db, 'messages') ?? 0 }
}

/** SQLite counts by way of the smallest index, which may be whole where the table is not. */
function rowsBefore(db: ReadableDb, table: string): number | null {
  const row = unlessDamaged(() => db.get(`SELECT count(*) AS n FROM "${table}"`))
  return row ? integer(row, 'n') : null
}
