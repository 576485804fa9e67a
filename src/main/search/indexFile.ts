import { closeSync, openSync, rmSync } from 'node:fs'
import { type Connection, connect } from '../history/database/connection'
import type { ReadableDb } from '../history/database/db'
import { schemaVersion } from '../history/database/migrate'
import { integer, nullableText, text } from '../history/database/row'

/*
 * The file of the search index. Everything in it can be made again from the history: what is damaged, from another
 * version or of another history is thrown away and not mended.
 *
 * A block holds up to 16,384 messages, and a row of `postings` says which of them have one ngram. Blocks are only added,
 * and merged into larger ones; a message that has changed since is in a newer block too, and what an older one says of
 * it is no harm, since every candidate is looked up before it is shown.
 */

/** Raised with everything that changes what is in the file, the ngrams and the folding of texts too. */
const indexVersion = 2

const schema = `
  CREATE TABLE state (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
  CREATE TABLE blocks (
    id INTEGER PRIMARY KEY,
    size INTEGER NOT NULL,
    newest INTEGER NOT NULL,
    row_ids BLOB NOT NULL,
    times BLOB NOT NULL,
    conversations BLOB NOT NULL
  ) STRICT;
  CREATE TABLE postings (
    block INTEGER NOT NULL,
    ngram INTEGER NOT NULL,
    texts BLOB NOT NULL,
    PRIMARY KEY (block, ngram)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE labels (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  PRAGMA user_version = ${indexVersion};
`

/**
 * Opens the index, making a new one where there is none or where the old one cannot be used.
 * @throws what SQLite or the file system throws when it cannot be made either (a full disk, a folder in its place).
 */
export function openIndexFile(path: string): Connection {
  try {
    return open(path)
  } catch {
    removeIndexFile(path)
    return open(path)
  }
}

function open(path: string): Connection {
  // SQLite would create it readable for everyone on the machine, and words can be read out of it.
  closeSync(openSync(path, 'a', 0o600))
  const db = connect(path, { busyTimeoutMs: 1000 })
  try {
    const version = schemaVersion(db)
    if (version !== 0 && version !== indexVersion) throw new Error(`search index of version ${version}`)
    if (version === 0) {
      // Large pages: the bytes of one ngram in one block fit into one, and only ever whole blocks are written.
      db.exec('PRAGMA page_size = 16384')
      db.exec('PRAGMA journal_mode = WAL')
      db.transaction(() => db.exec(schema))
    }
    // What a power cut takes away is made again; a file that one damaged is noticed.
    db.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; PRAGMA journal_size_limit = 16777216;')
    for (const table of ['state', 'blocks', 'postings', 'labels']) db.get(`SELECT * FROM ${table} LIMIT 1`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Takes the index away; without one nothing is lost but the time of making it. */
export function removeIndexFile(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

/** How far the index is. */
export type IndexState = {
  /** The history it is made of, as that names itself; null for a new one. */
  source: string | null
  /** The last row of the history's queue that it has. */
  seq: number
  /** When an existing history is read: everything from this row on is in it. 0 once all of it is. */
  unreadBelow: number
  /** How many rows there were to read then. */
  toRead: number
  /** The newest message that it has: the row and the id it had. Another id there is another history. */
  witnessRow: number
  witnessId: string | null
}

export function readState(db: ReadableDb): IndexState {
  const values = Object.fromEntries(
    db.all('SELECT key, value FROM state').map((row) => [text(row, 'key'), row]),
  )
  const number = (key: keyof IndexState): number => (values[key] ? integer(values[key], 'value') : 0)
  return {
    source: values['source'] ? nullableText(values['source'], 'value') : null,
    seq: number('seq'),
    unreadBelow: number('unreadBelow'),
    toRead: number('toRead'),
    witnessRow: number('witnessRow'),
    witnessId: values['witnessId'] ? nullableText(values['witnessId'], 'value') : null,
  }
}

/** To be called inside the transaction that makes it true. */
export function writeState(db: Connection, state: Partial<IndexState>): void {
  for (const [key, value] of Object.entries(state)) {
    db.run(
      'INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      key,
      value,
    )
  }
}
