import { accessSync, closeSync, constants, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { migrations as allMigrations } from '../migrations'
import { connect, type Connection } from './connection'
import { readCopyName } from './copyNames'
import { applicationId, readFileHeader } from './fileHeader'
import { HistoryFailure, toAppError } from './historyFailure'
import { latestVersion, migrate, schemaVersion, type Migration } from './migrate'
import { isRepairWanted, takeSuccessor } from './pendingHistory'
import { integer } from './row'
import { writeSnapshot } from './snapshot'

export type OpenOptions = {
  /** The database file; it and its folder are created when missing. */
  path: string
  /** Where the copy goes that is made before an older database is migrated. */
  backupFolder: string
  /** Milliseconds since 1970. */
  at: number
  /** How long a write waits for another process; 5 seconds unless told. */
  busyTimeoutMs?: number
  /** For tests of single steps and of updates to come. */
  migrations?: readonly Migration[]
}

/**
 * Opens the history, brings it to this app's schema, and returns the one connection that writes.
 *
 * @throws HistoryFailure `history-newer` (a newer app's database: neither it nor its WAL is changed),
 * `history-damaged` (or found to be so before, and its repair asked for), `history-unreadable` (not a history),
 * `history-read-only`, `history-locked`: none of them changes anything. `disk-full`.
 */
export function openDatabase(options: OpenOptions): Connection {
  try {
    return openOrThrow(options)
  } catch (error) {
    const appError = toAppError(error)
    // Whatever else goes wrong while opening (a missing table or column, say) means a file this app cannot read.
    const code = appError.code === 'internal' ? 'history-unreadable' : appError.code
    const readOnly = code === 'history-unreadable' && isWriteProtected(options.path)
    throw new HistoryFailure({ ...appError, code: readOnly ? 'history-read-only' : code })
  }
}

/**
 * Whether the file can be read, but its folder not be written to. SQLite only says that it could not open a file then: the
 * WAL, which it could not create.
 */
function isWriteProtected(path: string): boolean {
  return (
    !allows(dirname(path), constants.W_OK) && (allows(path, constants.R_OK) || !allows(path, constants.F_OK))
  )
}

function allows(path: string, what: number): boolean {
  try {
    accessSync(path, what)
    return true
  } catch {
    return false
  }
}

function openOrThrow(options: OpenOptions): Connection {
  const { path, backupFolder, at, busyTimeoutMs = 5000, migrations = allMigrations } = options
  const latest = latestVersion(migrations)
  takeSuccessor(path)
  if (isRepairWanted(path)) throw new HistoryFailure({ code: 'history-damaged', message: 'damage was found' })
  const header = readFileHeader(path)
  if (header.kind === 'foreign') throw notOurs()
  if (header.kind === 'empty' && hasCopies(backupFolder)) throw emptied()
  if (header.kind === 'database') {
    refuseNewer(header.version, latest)
    refuseNewerInWal(path, latest, busyTimeoutMs)
  } else {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    // SQLite would create it readable for everyone on the machine; -wal and -shm take over these rights.
    closeSync(openSync(path, 'a', 0o600))
  }

  const db = connect(path, { busyTimeoutMs })
  try {
    const version = checkReadable(db)
    checkWritable(db)
    // Readers and the one writer do not wait for each other. FULL, not NORMAL: with NORMAL a commit may vanish in a power
    // cut, and with it text that was on screen. Commits are batched, so that costs a few fsyncs a second.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
    if (version > 0 && version < latest) writeSnapshot(db, backupFolder, version, at)
    migrate(db, migrations)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function refuseNewer(version: number, latest: number): void {
  if (version <= latest) return
  throw new HistoryFailure({
    code: 'history-newer',
    message: `the history has schema version ${version}, this app knows ${latest}`,
  })
}

/**
 * A newer app that was killed right after its migration leaves the new version number in the WAL only. A read-only
 * connection sees it there and, unlike a writing one, does not write the WAL back when it closes.
 */
function refuseNewerInWal(path: string, latest: number, busyTimeoutMs: number): void {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (!wal || wal.size === 0) return
  const db = connect(path, { busyTimeoutMs, readOnly: true })
  try {
    refuseNewer(schemaVersion(db), latest)
  } finally {
    db.close()
  }
}

/**
 * Touches the schema and the roots of both main tables: finds a file that is damaged at large or another program's. A
 * full integrity check reads the whole file, too slow for a start.
 */
function checkReadable(db: Connection): number {
  const version = schemaVersion(db)
  const owner = db.get('PRAGMA application_id')
  const schema = db.get('SELECT count(*) AS objects FROM sqlite_schema')
  if (version === 0) {
    if (schema && integer(schema, 'objects') === 0) return 0
    throw notOurs()
  }
  if (owner && integer(owner, 'application_id') !== applicationId) throw notOurs()
  db.get('SELECT id FROM conversations LIMIT 1')
  db.get('SELECT id FROM messages LIMIT 1')
  return version
}

/**
 * Whether there was a history before. An empty file is what a first start leaves that was killed before its first commit,
 * but also what a broken disk leaves of years; then nobody must begin anew without a word.
 */
function hasCopies(backupFolder: string): boolean {
  try {
    return readdirSync(backupFolder).some((name) => readCopyName(name) !== null)
  } catch {
    return false
  }
}

function emptied(): HistoryFailure {
  return new HistoryFailure({
    code: 'history-damaged',
    message: 'the file is empty, and there are copies of it',
  })
}

function notOurs(): HistoryFailure {
  return new HistoryFailure({ code: 'history-unreadable', message: 'the file is not a history of this app' })
}

/** A read-only file has to be found now, and not when the first answer cannot be stored. */
function checkWritable(db: Connection): void {
  db.transaction(() => undefined)
}
