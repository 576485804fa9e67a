import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { type BackupJob, runBackupJob } from '@main/backups/backupJobs'
import type { JobWatch } from '@main/backups/jobWatch'
import { writeBackupFile } from '@main/backups/writeBackupFile'
import { openZip } from '@main/library/zip/openZip'
import { aConversation, aFinishedTurn } from '../../../history/support/conversation'
import { testBackups } from '../../../support/main/testBackups'

const hash = 'ab'.padEnd(64, '0')

function aRoom() {
  const room = testBackups()
  aFinishedTurn(room.db, aConversation(room.db), '비밀 이야기')
  room.db.run(
    `INSERT INTO attachments (hash, kind, mime, byte_size, characters, created_at) VALUES (?, 'text', 'text/plain', 1, 1, 1)`,
    hash,
  )
  room.writeAttachment(hash, 'attached words')
  const path = join(room.folder, 'elsewhere.zip')
  /** As the app does it, but with a cheap scrypt: a guess may cost a test less than a second. */
  const write = (passphrase: string | null, watch?: JobWatch) =>
    writeBackupFile(
      {
        historyPath: room.historyPath,
        attachmentFolder: join(room.folder, 'attachments'),
        workFolder: join(room.backupFolder, 'work'),
        path,
        passphrase,
        at: room.state.now,
        workFactor: 10,
      },
      watch,
    )
  return { ...room, path, write }
}

describe('a backup file', () => {
  it('brings conversations and attachments back on another computer', async () => {
    const { path, write, state } = aRoom()
    expect(await write(null)).toMatchObject({
      ok: true,
      value: { conversations: 1, messages: 2, at: state.now },
    })

    const other = testBackups()
    const opened = await other.backups.openBackupFile({ path, passphrase: null })
    if (!opened.ok || opened.value === null) throw new Error(JSON.stringify(opened))
    expect(opened.value).toMatchObject({ conversations: 1, messages: 2, at: state.now })
    expect(existsSync(other.attachmentPath(hash))).toBe(false)
    expect(await other.backups.restore(opened.value.id)).toEqual({ ok: true, value: null })
    const db = other.open()
    expect(db.get("SELECT content FROM messages WHERE role = 'user'")).toEqual({ content: '비밀 이야기' })
    db.close()
    expect(readFileSync(other.attachmentPath(hash), 'utf8')).toBe('attached words')
    expect(readFileSync(`${other.attachmentPath(hash)}.txt`, 'utf8')).toBe('attached words')
  })

  it('has in it what the document says', async () => {
    const { path, write, backupFolder } = aRoom()
    await write(null)
    const zip = await openZip(path)
    zip.close()
    expect(zip.entries.map(({ name }) => name)).toEqual([
      'backup.json',
      'history.db',
      `attachments/ab/${hash}`,
      `attachments/ab/${hash}.txt`,
    ])
    // Nothing in between is left behind.
    expect(readdirSync(backupFolder)).toEqual([])
  })

  it('is an age file with the same zip in it when there is a passphrase, and holds no word in the clear', async () => {
    const { path, write, folder } = aRoom()
    await write('맞는 암호 correct horse')
    const bytes = readFileSync(path)
    expect(bytes.toString('latin1', 0, 60)).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 10\n/)
    expect(bytes.includes(Buffer.from('비밀'))).toBe(false)
    const decrypter = new Decrypter()
    decrypter.addPassphrase('맞는 암호 correct horse')
    const plain = join(folder, 'plain.zip')
    writeFileSync(plain, await decrypter.decrypt(bytes))
    const zip = await openZip(plain)
    zip.close()
    expect(zip.entries).toHaveLength(4)
  })

  it('is not written where the folder is gone, and leaves the file of before when it fails', async () => {
    const { path, write, backups, folder } = aRoom()
    expect(
      await backups.makeBackupFile({ path: join(folder, 'no', 'such.zip'), passphrase: null }),
    ).toMatchObject({
      error: { code: 'file-unwritable' },
    })
    await write(null)
    const before = readFileSync(path)
    expect(
      await backups.makeBackupFile({ path: join(path, 'below-a-file'), passphrase: null }),
    ).toMatchObject({
      ok: false,
    })
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })
})

/** Collects what a job tells of itself, and cancels it when it says a certain thing. */
function watched(cancelAt: string | null = null) {
  const control = new AbortController()
  const told: Parameters<JobWatch['report']>[0][] = []
  const watch: JobWatch = {
    signal: control.signal,
    report: (progress) => {
      told.push(progress)
      if (progress.phase === cancelAt) control.abort()
    },
  }
  const phases = (): string[] => [...new Set(told.map(({ phase }) => phase))]
  return { watch, told, phases }
}

/** A room with an attachment of several pieces. */
function aLargeRoom() {
  const room = aRoom()
  writeFileSync(room.attachmentPath(hash), randomBytes(2_000_000))
  return room
}

describe('the progress of a backup file', () => {
  it('is told from nothing to all of its bytes, when it is written and when it is read', async () => {
    const { write, path } = aLargeRoom()
    const writing = watched()
    await write('right', writing.watch)
    expect(writing.phases()).toEqual(['copying', 'packing'])
    const packing = writing.told.filter(({ phase }) => phase === 'packing')
    expect(packing[0]).toMatchObject({ done: 0 })
    expect(packing.length).toBeGreaterThan(5)
    expect(packing.at(-1)?.done).toBe(packing[0]?.total)
    expect(packing.map(({ done }) => done)).toEqual(packing.map(({ done }) => done).toSorted((a, b) => a - b))

    const reading = watched()
    const opened = await testBackups().backups.openBackupFile({ path, passphrase: 'right' }, reading.watch)
    expect(opened.ok).toBe(true)
    expect(reading.phases()).toEqual(['decrypting', 'unpacking', 'checking'])
    const unpacking = reading.told.filter(({ phase }) => phase === 'unpacking')
    expect(unpacking.at(-1)?.done).toBe(unpacking[0]?.total)
  })

  it.each([
    ['copying', null],
    ['packing', null],
    ['packing', 'right'],
  ])(
    'ends while %s when it is cancelled (passphrase: %s), and the file of before stays',
    async (phase, passphrase) => {
      const { path, folder, historyPath, backupFolder } = aLargeRoom()
      writeFileSync(path, 'the one of before')
      const { watch } = watched(phase)
      const written = await runBackupJob(
        {
          name: 'write',
          input: {
            historyPath,
            attachmentFolder: join(folder, 'attachments'),
            workFolder: join(backupFolder, 'work'),
            path,
            passphrase,
            at: 1,
            workFactor: 10,
          },
        } satisfies BackupJob,
        watch,
      )
      expect(written).toEqual({ ok: true, value: null })
      expect(readFileSync(path, 'utf8')).toBe('the one of before')
      expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
      expect(readdirSync(backupFolder)).toEqual([])
    },
  )

  it.each(['decrypting', 'unpacking'])(
    'ends while %s when it is cancelled, and leaves nothing',
    async (phase) => {
      const { write, path } = aLargeRoom()
      await write('right')
      const other = testBackups()
      const opened = await other.backups.openBackupFile({ path, passphrase: 'right' }, watched(phase).watch)
      expect(opened).toEqual({ ok: true, value: null })
      expect(readdirSync(other.backupFolder)).toEqual([])
      // What was opened before it is not there any more either.
      expect(await other.backups.restore('opened-1')).toMatchObject({ error: { code: 'not-found' } })
    },
  )
})

it('of a history that repeats one letter can be read again, however small it is', async () => {
  const { write, path, db } = aRoom()
  aFinishedTurn(db, aConversation(db), 'x'.repeat(30_000_000))
  await write(null)
  const opened = await testBackups().backups.openBackupFile({ path, passphrase: null })
  expect(opened).toMatchObject({ ok: true, value: { messages: 4 } })
})

describe('a backup file that is not as it should be', () => {
  /** The same backup without and with a passphrase. */
  async function bothFiles(): Promise<{ plain: Buffer; encrypted: Buffer }> {
    const { path, write } = aRoom()
    await write(null)
    const plain = readFileSync(path)
    await write('right')
    return { plain, encrypted: readFileSync(path) }
  }

  async function opening(bytes: Buffer, passphrase: string | null) {
    const room = testBackups()
    const path = join(room.folder, 'backup')
    writeFileSync(path, bytes)
    const before = readFileSync(room.historyPath)
    const opened = await room.backups.openBackupFile({ path, passphrase })
    // Whatever was wrong: nothing has changed and nothing lies around.
    expect(readFileSync(room.historyPath)).toEqual(before)
    if (!opened.ok)
      expect(readdirSync(room.folder).toSorted()).toEqual([
        'backup',
        'backups',
        'history.db',
        'history.db-shm',
        'history.db-wal',
      ])
    if (!opened.ok) expect(readdirSync(room.backupFolder)).toEqual([])
    return opened.ok ? 'opened' : opened.error.code
  }
  const flipped = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ 0xff
    return copy
  }

  it('asks for a passphrase, and says when it is the wrong one', async () => {
    const { encrypted } = await bothFiles()
    expect(await opening(encrypted, null)).toBe('passphrase-needed')
    expect(await opening(encrypted, 'wrong')).toBe('passphrase-wrong')
    expect(await opening(encrypted, 'right')).toBe('opened')
  })

  it.each([0.1, 0.5, 0.9, 0.999])('notices that it was cut off (at %f of its length)', async (part) => {
    const { plain, encrypted } = await bothFiles()
    expect(await opening(plain.subarray(0, Math.floor(plain.length * part)), null)).toBe('backup-damaged')
    expect(await opening(encrypted.subarray(0, Math.floor(encrypted.length * part)), 'right')).toBe(
      'backup-damaged',
    )
  })

  it.each([0.3, 0.6, 0.8])('notices a changed byte (at %f of its length)', async (part) => {
    const { plain, encrypted } = await bothFiles()
    expect(await opening(flipped(plain, Math.floor(plain.length * part)), null)).toBe('backup-damaged')
    expect(await opening(flipped(encrypted, Math.floor(encrypted.length * part)), 'right')).toBe(
      'backup-damaged',
    )
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('hello')],
    ['half an age header', Buffer.from('age-encryption.org/v1\n-> scrypt')],
  ])('refuses %s', async (_, bytes) => {
    expect(await opening(bytes, 'right')).toBe('backup-damaged')
  })

  it('refuses what is no file', async () => {
    const room = testBackups()
    expect(
      await room.backups.openBackupFile({ path: join(room.folder, 'gone'), passphrase: null }),
    ).toMatchObject({
      error: { code: 'file-unreadable' },
    })
  })
})
