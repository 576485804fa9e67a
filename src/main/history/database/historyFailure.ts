import type { AppError } from '@shared/appError'

/**
 * An expected failure inside the history, thrown so that it rolls back the transaction it happens in. It never leaves
 * the worker: `toAppError` turns it into data first.
 */
export class HistoryFailure extends Error {
  readonly appError: AppError

  constructor(appError: AppError) {
    super(appError.message)
    this.name = 'HistoryFailure'
    this.appError = appError
  }
}

export function notFound(what: string): HistoryFailure {
  return new HistoryFailure({ code: 'not-found', message: `no such ${what}` })
}

/** Primary result codes, https://sqlite.org/rescode.html */
const sqliteCodes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADb: 26,
}

/** SQLITE_IOERR_SHMSIZE: the shared memory file of the WAL could not grow, which on a local disk means that it is full. */
const sharedMemoryDoesNotFit = 4874

/** Any thrown value as data. Messages come from SQLite or the file system and carry no text of the person's. */
export function toAppError(error: unknown): AppError {
  if (error instanceof HistoryFailure) return error.appError
  const message = error instanceof Error ? error.message : String(error)
  return { code: codeOf(error), message }
}

function codeOf(error: unknown): AppError['code'] {
  if (!(error instanceof Error)) return 'internal'
  if ('errcode' in error && typeof error.errcode === 'number') return codeOfSqlite(error.errcode)
  if (!('code' in error)) return 'internal'
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return 'disk-full'
  if (error.code === 'EROFS') return 'history-read-only'
  // The file system refused: a folder in the file's place, missing rights.
  if ('syscall' in error) return 'history-unreadable'
  return 'internal'
}

function codeOfSqlite(extendedCode: number): AppError['code'] {
  if (extendedCode === sharedMemoryDoesNotFit) return 'disk-full'
  switch (extendedCode & 0xff) {
    case sqliteCodes.full:
      return 'disk-full'
    case sqliteCodes.busy:
    case sqliteCodes.locked:
      return 'history-locked'
    case sqliteCodes.readOnly:
      return 'history-read-only'
    case sqliteCodes.corrupt:
    case sqliteCodes.notADb:
      return 'history-damaged'
    case sqliteCodes.io:
    case sqliteCodes.cantOpen:
      return 'history-unreadable'
    default:
      return 'internal'
  }
}
