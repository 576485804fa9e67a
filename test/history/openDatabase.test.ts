import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '@shared/appError'
import { listConversations } from '@main/history/listConversations'
import { connect } from '@main/history/database/connection'
import type { WritableDb } from '@main/history/database/db'
import { HistoryFailure } from '@main/history/database/historyFailure'
import { latestVersion, migrate, type Migration } from '@main/history/database/migrate'
import { openDatabase, type OpenOptions } from '@main/history/database/openDatabase'
import { migrations } from '@main/history/migrations'
import { listInput } from '../support/main/listInput'
import { bundle } from './support/bundle'
import { aConversation, aFinishedTurn } from './support/conversation'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

const latest = latestVersion(migrations)
const at = Date.UTC(2030, 0, 2, 3, 4, 5, 678)

/** A step that an update will bring one day. */
const nextMigration: Migration = {
  version: 9990,
  name: 'next',
  up: (db) => db.exec("ALTER TABLE conversations ADD COLUMN color TEXT NOT NULL DEFAULT 'blue'"),
}
const brokenMigration: Migration = {
  version: 9990,
  name: 'broken',
  up: (db) => {
    db.exec('DROP TABLE message_chunks')
    db.exec('SELECT * FROM no_such_table')
  },
}

function options(folder: string, more: Partial<OpenOptions> = {}): OpenOptions {
  return {
    path: join(folder, 'history.db'),
    backupFolder: join(folder, 'backups'),
    at,
    busyTimeoutMs: 50,
    ...more,
  }
}

function openError(given: OpenOptions): AppError {
  try {
    openDatabase(given).close()
  } catch (error) {
    if (error instanceof HistoryFailure) return error.appError
    throw error
  }
  throw new Error('it opened')
}

/** Every file of a folder with its bytes. The shared memory file is only an index of the WAL and holds no data. */
function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => !name.endsWith('-shm'))
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}

describe('a new history', () => {
  it('is created with its folder, at the latest version, durable and readable for its owner only', () => {
    const folder = join(temporaryFolder(), 'deep', 'er')
    const path = join(folder, 'history.db')
    const db = openTestDatabase({ path })
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: latest })
    expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' })
    expect(db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 })
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 })
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(existsSync(`${path}-backups`)).toBe(false)
  })

  it('goes on from a first start that was killed before its first checkpoint', () => {
    const crashed = openTestDatabase({ path: join(temporaryFolder(), 'history.db') })
    const id = aConversation(crashed)
    const path = join(temporaryFolder(), 'history.db')
    copyDatabase(crashed, path)
    expect(readFileSync(path).readUInt32BE(60)).toBe(0)
    expect(openTestDatabase({ path }).all('SELECT id FROM conversations')).toEqual([{ id }])
  })

  it('may start from the empty file that a killed first start left', () => {
    const path = join(temporaryFolder(), 'history.db')
    writeFileSync(path, '')
    expect(openTestDatabase({ path }).get('PRAGMA user_version')).toEqual({ user_version: latest })
  })

  it('is not taken for a new one when the file is empty and there are copies: something took it away', () => {
    const folder = temporaryFolder()
    openDatabase(options(folder)).close()
    mkdirSync(join(folder, 'backups'))
    copyFileSync(
      join(folder, 'history.db'),
      join(folder, 'backups', 'history-v100-2030-01-02T03-04-05-678Z-daily.db'),
    )
    writeFileSync(join(folder, 'history.db'), '')
    expect(openError(options(folder)).code).toBe('history-damaged')
    expect(readdirSync(folder).toSorted()).toEqual(['backups', 'history.db'])
    expect(readFileSync(join(folder, 'history.db'))).toHaveLength(0)
  })

  it('is opened by two processes at once without harm', () => {
    const path = join(temporaryFolder(), 'history.db')
    const [first, second] = [openTestDatabase({ path }), openTestDatabase({ path })]
    const ids = [aConversation(first, 1), aConversation(second, 2)]
    const listed = listConversations(first, listInput()).conversations
    expect(listed.map(({ id }) => id)).toEqual(ids.toReversed())
  })
})

describe('an existing history', () => {
  it('is opened as it was, without a snapshot', () => {
    const folder = temporaryFolder()
    const first = openDatabase(options(folder))
    aFinishedTurn(first, aConversation(first))
    const before = first.all('SELECT * FROM messages')
    first.close()
    const db = openDatabase(options(folder))
    expect(db.all('SELECT * FROM messages')).toEqual(before)
    db.close()
    expect(readdirSync(folder)).toEqual(['history.db'])
  })

  it('is copied whole before an update changes it', () => {
    const folder = temporaryFolder()
    const old = openDatabase(options(folder))
    const id = aConversation(old)
    aFinishedTurn(old, id)
    const before = old.all('SELECT * FROM messages')
    old.close()
    const db = openDatabase(options(folder, { migrations: [...migrations, nextMigration] }))
    expect(db.get('SELECT color FROM conversations WHERE id = ?', id)).toEqual({ color: 'blue' })
    expect(db.all('SELECT * FROM messages')).toEqual(before)
    db.close()

    const name = `history-v${latest}-2030-01-02T03-04-05-678Z.db`
    expect(readdirSync(join(folder, 'backups'))).toEqual([name])
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'backups', name)).mode & 0o777).toBe(0o600)
    }
    // The copy is a history of its own, which this version opens.
    const copy = join(temporaryFolder(), 'history.db')
    copyFileSync(join(folder, 'backups', name), copy)
    const restored = openTestDatabase({ path: copy })
    expect(restored.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    expect(restored.all('SELECT * FROM messages')).toEqual(before)
  })

  it('includes in the copy what stands in the WAL only', () => {
    const folder = temporaryFolder()
    const crashed = openTestDatabase({ path: join(temporaryFolder(), 'history.db') })
    crashed.exec('PRAGMA wal_autocheckpoint = 0')
    const id = aConversation(crashed)
    copyDatabase(crashed, join(folder, 'history.db'))
    openDatabase(options(folder, { migrations: [...migrations, nextMigration] })).close()
    const [name = ''] = readdirSync(join(folder, 'backups'))
    const copy = new DatabaseSync(join(folder, 'backups', name))
    expect(copy.prepare('SELECT id FROM conversations').all()).toEqual([{ id }])
    copy.close()
  })

  it('stays as it was when a step of the update fails', () => {
    const folder = temporaryFolder()
    const old = openDatabase(options(folder))
    const id = aConversation(old)
    old.close()
    expect(openError(options(folder, { migrations: [...migrations, brokenMigration] })).code).toBe(
      'history-unreadable',
    )
    const db = openDatabase(options(folder))
    expect(db.all('SELECT id FROM conversations')).toEqual([{ id }])
    expect(db.all('SELECT * FROM message_chunks')).toEqual([])
    db.close()
  })

  it('is not changed when the copy before an update cannot be written', () => {
    const folder = temporaryFolder()
    openDatabase(options(folder)).close()
    writeFileSync(join(folder, 'backups'), 'a file in the place of the folder')
    const before = bytesOf(folder)
    expect(openError(options(folder, { migrations: [...migrations, nextMigration] })).code).toBe(
      'history-unreadable',
    )
    expect(bytesOf(folder)).toEqual(before)
  })
})

describe('migrate', () => {
  it('skips a step that another process did in the same moment', () => {
    const path = join(temporaryFolder(), 'history.db')
    const db = openTestDatabase({ path, version: 10 })
    const other = connect(path, { busyTimeoutMs: 50 })
    const raced: WritableDb = {
      ...db,
      transaction: (work) => {
        migrate(other, migrations)
        return db.transaction(work)
      },
    }
    migrate(raced, migrations)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: latest })
    other.close()
  })
})

describe('a history of a newer version', () => {
  const newer: AppError = {
    code: 'history-newer',
    message: `the history has schema version 9990, this app knows ${latest}`,
  }

  it('is refused and not touched', () => {
    const folder = temporaryFolder()
    openDatabase(options(folder, { migrations: [...migrations, nextMigration] })).close()
    const before = bytesOf(folder)
    expect(openError(options(folder))).toEqual(newer)
    expect(bytesOf(folder)).toEqual(before)
    expect(readdirSync(folder)).toEqual(['history.db'])
  })

  it('is refused and not touched when its version stands in the WAL only', () => {
    const folder = temporaryFolder()
    const source = join(temporaryFolder(), 'history.db')
    const crashed = openTestDatabase({ path: source })
    crashed.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 9990')
    copyDatabase(crashed, join(folder, 'history.db'))
    const before = bytesOf(folder)
    expect(Object.keys(before)).toEqual(['history.db', 'history.db-wal'])
    expect(openError(options(folder))).toEqual(newer)
    expect(bytesOf(folder)).toEqual(before)
  })
})

describe('a file that cannot be read', () => {
  const unreadable = expect.objectContaining({ code: 'history-unreadable' })

  it.each([
    ['text', Buffer.from('hello, this is my diary. '.repeat(50))],
    ['a few bytes', Buffer.from('x')],
    ['the beginning of a database', Buffer.from('SQLite format 3\0')],
    [
      'a database header and nothing else',
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080, 7)]),
    ],
  ])('%s is refused and not touched', (_, content) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'history.db'), content)
    const before = bytesOf(folder)
    expect(openError(options(folder))).toEqual(unreadable)
    expect(bytesOf(folder)).toEqual(before)
  })

  it.each([
    ['whose schema is overwritten', (content: Buffer) => content.fill(0x5a, 100, 4096)],
    ['that was cut off', (content: Buffer) => content.subarray(0, 4096 * 2)],
  ])('a history %s is refused and not touched', (_, damage) => {
    const folder = temporaryFolder()
    const path = join(folder, 'history.db')
    openDatabase(options(folder)).close()
    writeFileSync(path, damage(readFileSync(path)))
    const before = bytesOf(folder)
    expect(openError(options(folder))).toEqual(expect.objectContaining({ code: 'history-damaged' }))
    expect(bytesOf(folder)).toEqual(before)
  })

  it.each([0, 10, 9990])(
    "another program's database with version %i is refused and not touched",
    (version) => {
      const folder = temporaryFolder()
      const foreign = new DatabaseSync(join(folder, 'history.db'))
      foreign.exec(`CREATE TABLE recipes (name TEXT); PRAGMA user_version = ${version}`)
      foreign.close()
      const before = bytesOf(folder)
      expect(openError(options(folder))).toEqual(unreadable)
      expect(bytesOf(folder)).toEqual(before)
    },
  )

  it('a folder in its place is refused', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'history.db'))
    expect(openError(options(folder))).toEqual(unreadable)
  })
})

describe('a history that another process writes to', () => {
  it('is reported as locked after the timeout', () => {
    const folder = temporaryFolder()
    const other = openDatabase(options(folder))
    other.exec('BEGIN IMMEDIATE')
    expect(openError(options(folder))).toEqual({ code: 'history-locked', message: 'database is locked' })
    other.exec('ROLLBACK')
    other.close()
  })
})

describe.skipIf(process.platform === 'win32')('a read-only history', () => {
  let built: Awaited<ReturnType<typeof bundle<'openOnce'>>>
  beforeAll(async () => {
    built = await bundle({ openOnce: 'test/history/support/openOnce.ts' })
  })
  afterAll(() => built.remove())

  it.each([
    ['file', 0o755, 0o444],
    ['file in a read-only folder', 0o555, 0o444],
    // The file itself may be written to, but the WAL beside it cannot be made.
    ['folder', 0o555, 0o644],
  ])('%s is refused at once', (_, folderMode, fileMode) => {
    const folder = temporaryFolder()
    const path = join(folder, 'history.db')
    openDatabase(options(folder)).close()
    const before = bytesOf(folder)
    chmodSync(path, fileMode)
    chmodSync(folder, folderMode)
    // In a process of its own, because only that can give up the rights that root has on every file.
    const { stdout, stderr } = spawnSync(process.execPath, [built.file('openOnce'), path], {
      encoding: 'utf8',
    })
    chmodSync(folder, 0o755)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      error: { code: 'history-read-only', message: expect.any(String) },
    })
    chmodSync(path, 0o644)
    expect(bytesOf(folder)).toMatchObject(before)
  })
})

/** Copies a database and its WAL as a crash would leave them. */
function copyDatabase(db: ReturnType<typeof openTestDatabase>, to: string): void {
  const main = db.all('PRAGMA database_list')[0]
  const from = String(main?.['file'])
  copyFileSync(from, to)
  copyFileSync(`${from}-wal`, `${to}-wal`)
}
