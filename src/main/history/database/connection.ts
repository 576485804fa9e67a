import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite'
import type { SqlRow, SqlValue, WritableDb } from './db'

/** A handle together with the right to close it, which only its opener has. */
export type Connection = WritableDb & { readonly close: () => void }

/**
 * One SQLite connection behind the handle types.
 *
 * Statements are prepared once and kept: every SQL text in the history is a constant, so their number is bounded, and
 * preparing costs more than most of them take to run.
 *
 * @param busyTimeoutMs how long a statement waits for another process that holds the write lock.
 */
export function connect(path: string, options: { busyTimeoutMs: number; readOnly?: boolean }): Connection {
  const database = new DatabaseSync(path, {
    timeout: options.busyTimeoutMs,
    readOnly: options.readOnly ?? false,
    enableForeignKeyConstraints: true,
    // A damaged or hostile file cannot make SQL alter the file's own structures.
    defensive: true,
  })
  const statements = new Map<string, StatementSyncInstance>()

  function statement(sql: string): StatementSyncInstance {
    const known = statements.get(sql)
    if (known) return known
    const prepared = database.prepare(sql)
    statements.set(sql, prepared)
    return prepared
  }

  return {
    get: (sql: string, ...values: SqlValue[]): SqlRow | undefined =>
      statement(sql).get(...values.map(bindable)),
    all: (sql: string, ...values: SqlValue[]): SqlRow[] => statement(sql).all(...values.map(bindable)),
    run: (sql: string, ...values: SqlValue[]): number => statement(sql).run(...values.map(bindable)).changes,
    exec: (sql: string) => database.exec(sql),
    transaction<T>(work: () => T): T {
      // IMMEDIATE: a transaction that starts as a reader and then writes can fail with SQLITE_BUSY at once, whatever the
      // timeout, when another process wrote in between.
      database.exec('BEGIN IMMEDIATE')
      try {
        const value = work()
        database.exec('COMMIT')
        return value
      } catch (error) {
        // SQLite has already rolled back by itself after some errors, a full disk among them.
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    close: () => {
      statements.clear()
      database.close()
    },
  }
}

/**
 * The library hands texts to SQLite as C strings, so that everything behind a NUL would be lost. U+FFFD stands in its
 * place, which is what CommonMark shows for a NUL anyway (https://spec.commonmark.org/0.31.2/#insecure-characters).
 */
function bindable(value: SqlValue): SqlValue {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
}
