import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBackupJob } from '@main/backups/backupJobs'
import { openDatabase } from '@main/history/database/openDatabase'
import { runOperation } from '@main/history/operations'
import { aConversation, aFinishedTurn, aQuestion } from '../../../history/support/conversation'

/*
 * On a real disk that is full: a small one in memory, which takes the rights of root on Linux. Elsewhere its double,
 * `PRAGMA max_page_count`, has to do: see test/history/operations.test.ts.
 */

const disk = mkdtempSync(join(tmpdir(), 'runyour-disk-'))
const mount = (...args: string[]): boolean => spawnSync('mount', [...args, disk]).status === 0
const canMount =
  process.platform === 'linux' && process.getuid?.() === 0 && mount('-t', 'tmpfs', '-o', 'size=48m', 'tmpfs')

describe.skipIf(!canMount)('a disk that is full', () => {
  const path = join(disk, 'history.db')
  const backupFolder = join(disk, 'backups')
  const contents = 'SELECT content FROM messages ORDER BY row_id'
  let db: ReturnType<typeof openDatabase>
  const resize = (size: string): boolean => mount('-o', `remount,size=${size}`)
  const fill = (): void => {
    for (const bytes of [1_000_000, 100_000, 4_096]) {
      try {
        for (let count = 0; count < 100; count += 1) {
          writeFileSync(join(disk, `ballast-${bytes}-${count}`), Buffer.alloc(bytes))
        }
      } catch {
        // Full, for pieces of this size.
      }
    }
  }
  const emptyOut = (): void => {
    for (const name of readdirSync(disk)) if (name.startsWith('ballast')) rmSync(join(disk, name))
  }
  beforeAll(() => {
    db = openDatabase({ path, backupFolder, at: 1, busyTimeoutMs: 50 })
    for (let count = 0; count < 40; count += 1)
      aFinishedTurn(db, aConversation(db), `${count} `.repeat(2_000))
  })
  afterAll(() => {
    db.close()
    spawnSync('umount', [disk])
    rmSync(disk, { recursive: true, force: true })
  })

  it('refuses what does not fit, keeps what was stored, and goes on once there is room', () => {
    const id = aConversation(db)
    const before = db.all(contents)
    fill()
    // More than what is left of the WAL's own room.
    const ask = () => runOperation(db, 'beginTurn', aQuestion(id, 'x'.repeat(6_000_000)), 2)
    expect(ask()).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(db.all(contents)).toEqual(before)
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    emptyOut()
    expect(ask().ok).toBe(true)
  })

  it('has no room for a copy, and no half of one', async () => {
    fill()
    const made = await runBackupJob({ name: 'snapshot', input: { path, folder: backupFolder, at: 3 } })
    expect(made).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    emptyOut()
    expect(
      readdirSync(disk)
        .filter((name) => name !== 'backups')
        .toSorted(),
    ).toEqual(['history.db', 'history.db-shm', 'history.db-wal'])
    expect(readdirSync(backupFolder)).toEqual([])
  })

  it('has no room for a backup file, and leaves the one of before', async () => {
    const workFolder = mkdtempSync(join(tmpdir(), 'runyour-work-'))
    const target = join(disk, 'mine.zip')
    writeFileSync(target, 'the one of before')
    fill()
    const written = await runBackupJob({
      name: 'write',
      input: {
        historyPath: path,
        attachmentFolder: join(disk, 'attachments'),
        workFolder,
        path: target,
        passphrase: null,
        at: 4,
      },
    })
    expect(written).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(readFileSync(target, 'utf8')).toBe('the one of before')
    expect(readdirSync(disk).filter((name) => name.includes('.part'))).toEqual([])
    emptyOut()
    rmSync(target)
  })

  it('has no room for what is restored: the history stays as it is', async () => {
    resize('96m')
    mkdirSync(backupFolder, { recursive: true })
    const made = await runBackupJob({ name: 'snapshot', input: { path, folder: backupFolder, at: 5 } })
    if (!made.ok) throw new Error(made.error.message)
    fill()
    const prepared = await runBackupJob({
      name: 'prepare',
      input: { copy: String(made.value), path, attachments: null },
    })
    expect(prepared).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(readdirSync(disk).filter((name) => name.includes('restored'))).toEqual([])
    emptyOut()
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
  })
})
