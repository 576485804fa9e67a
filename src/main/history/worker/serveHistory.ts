import { fail, ok, type Result } from '@shared/appError'
import type { Connection } from '../database/connection'
import { toAppError } from '../database/historyFailure'
import { openDatabase } from '../database/openDatabase'
import { runOperation } from '../operations'
import { historyClosed, type HistoryRequest } from './protocol'

/**
 * Answers requests one after the other, in their order; that order is what makes a read after a write see it. Returns
 * the function that answers one.
 */
export function serveHistory(): (request: HistoryRequest) => Result<unknown> {
  let connection: Connection | null = null

  return (request) => {
    try {
      switch (request.kind) {
        case 'open':
          connection = openDatabase(request.options)
          return ok(null)
        case 'call':
          if (!connection) return fail(historyClosed)
          return runOperation(connection, request.name, request.input, request.at)
        case 'close':
          if (!connection) return ok(null)
          closeDatabase(connection)
          connection = null
          return ok(null)
      }
    } catch (error) {
      return fail(toAppError(error))
    }
  }
}

/**
 * Closes a connection, first writing the WAL back. SQLite does that itself for the last connection only, and a reader may
 * still be open.
 */
export function closeDatabase(connection: Connection): void {
  try {
    connection.get('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    // A checkpoint that failed (a full disk) loses nothing: the WAL stays beside the file and is read at the next start.
    connection.close()
  }
}
