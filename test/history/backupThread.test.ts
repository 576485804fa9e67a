import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBackupThread } from '@main/backups/backupThread'
import type { JobWatch } from '@main/backups/jobWatch'
import { openBackupNotes } from '@main/backups/backupNotes'
import { createBackups } from '@main/backups/backups'
import { openDatabase } from '@main/history/database/openDatabase'
import { recordedLog } from '../support/main/recordedLog'
import { temporaryFolder } from '../support/main/temporaryFolder'
import { bundle } from './support/bundle'
import { aConversation, aFinishedTurn } from './support/conversation'

/* The thread as the app starts it: what it tells, and what it hears, goes from one thread to another. */

let built: Awaited<ReturnType<typeof bundle<'backupWorker'>>>
beforeAll(async () => {
  built = await bundle({ backupWorker: 'src/main/backups/backupWorker.ts' })
})
afterAll(() => built.remove())

const hash = 'ab'.padEnd(64, '0')

function aRoom() {
  const folder = temporaryFolder()
  const historyPath = join(folder, 'history.db')
  const backupFolder = join(folder, 'backups')
  const attachmentFolder = join(folder, 'attachments')
  const db = openDatabase({ path: historyPath, backupFolder, at: 1 })
  aFinishedTurn(db, aConversation(db), 'hello')
  db.run(
    `INSERT INTO attachments (hash, kind, mime, byte_size, characters, created_at) VALUES (?, 'text', 'text/plain', 1, 1, 1)`,
    hash,
  )
  db.close()
  const file = join(attachmentFolder, 'ab', hash)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, randomBytes(20_000_000))
  const backups = createBackups({
    historyPath,
    backupFolder,
    attachmentFolder,
    doJob: createBackupThread(built.file('backupWorker')),
    notes: openBackupNotes(backupFolder),
    keep: () => 7,
    isOpen: async () => true,
    restart: () => undefined,
    changed: () => undefined,
    log: recordedLog(),
  })
  return { backups, backupFolder, out: temporaryFolder() }
}

function cancelledAt(wanted: string): JobWatch & { phases: Set<string> } {
  const control = new AbortController()
  const phases = new Set<string>()
  const report: JobWatch['report'] = ({ phase, done }) => {
    phases.add(phase)
    if (phase === wanted && done > 0) control.abort()
  }
  return { signal: control.signal, report, phases }
}

describe('the thread that writes and reads backup files', () => {
  it('tells how far it is and brings its result', async () => {
    const { backups, out } = aRoom()
    const path = join(out, 'mine.zip')
    const writing = cancelledAt('never')
    const made = await backups.makeBackupFile({ path, passphrase: null }, writing)
    expect(made).toMatchObject({ ok: true, value: { messages: 2 } })
    expect([...writing.phases]).toEqual(['copying', 'packing'])
    const reading = cancelledAt('never')
    expect(await backups.openBackupFile({ path, passphrase: null }, reading)).toMatchObject({
      ok: true,
      value: { messages: 2 },
    })
    expect([...reading.phases]).toEqual(['unpacking', 'checking'])
  })

  it('hears that it is cancelled, leaves nothing behind, and what waits behind it goes on', async () => {
    const { backups, backupFolder, out } = aRoom()
    const first = backups.makeBackupFile(
      { path: join(out, 'a.zip'), passphrase: null },
      cancelledAt('packing'),
    )
    const control = new AbortController()
    const second = backups.makeBackupFile(
      { path: join(out, 'b.zip'), passphrase: null },
      { signal: control.signal, report: () => undefined },
    )
    // Before its turn has come.
    control.abort()
    const third = backups.check()
    expect(await first).toEqual({ ok: true, value: null })
    expect(await second).toEqual({ ok: true, value: null })
    expect(await third).toMatchObject({ ok: true, value: { problems: [] } })
    expect(readdirSync(out)).toEqual([])
    expect(readdirSync(backupFolder)).toEqual(['notes.json'])
  })
})
