import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aConversation, aFinishedTurn } from '../../../history/support/conversation'
import { testBackups } from '../../../support/main/testBackups'

const kinds = async ({ backups }: ReturnType<typeof testBackups>) =>
  (await backups.overview()).copies.map(({ kind, at }) => [kind, new Date(at).toISOString().slice(0, 10)])

/** Somebody wrote something at the test's time. */
function touch({ db, historyPath, state }: ReturnType<typeof testBackups>): void {
  aConversation(db, state.now)
  for (const file of [historyPath, `${historyPath}-wal`]) utimesSync(file, state.now / 1000, state.now / 1000)
}

/** One round on each of `days` days, with something written in each. */
async function pass(room: ReturnType<typeof testBackups>, days: number): Promise<void> {
  for (let count = 0; count < days; count += 1) {
    room.nextDay()
    touch(room)
    await room.backups.round()
  }
}

describe('the daily copy', () => {
  it('is made once a day, and the last seven are kept', async () => {
    const room = testBackups()
    await pass(room, 2)
    await room.backups.round()
    expect(await kinds(room)).toEqual([
      ['daily', '2030-01-04'],
      ['daily', '2030-01-03'],
    ])
    await pass(room, 8)
    const copies = await kinds(room)
    expect(copies).toHaveLength(7)
    expect(copies.at(-1)).toEqual(['daily', '2030-01-06'])
  })

  it('is not made while nothing is written, so that nothing older is pushed out', async () => {
    const room = testBackups()
    await pass(room, 1)
    for (let count = 0; count < 10; count += 1) {
      room.nextDay()
      await room.backups.round()
    }
    expect(await kinds(room)).toEqual([['daily', '2030-01-03']])
  })

  it('that cannot be made, nor noted, says why all the same', async () => {
    const empty = { lastCheck: null, lastRepair: null, problem: null }
    const write = (): never => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' })
    }
    const room = testBackups({ notes: { read: () => empty, write } })
    rmSync(room.backupFolder, { recursive: true, force: true })
    writeFileSync(room.backupFolder, 'a file where the folder should be')
    const { code } = await room.backups.snapshot().then((made) => (made.ok ? { code: 'made' } : made.error))
    expect(code).not.toBe('made')
    expect((await room.backups.overview()).problem).toBe(code)
    expect(room.changes.at(-1)?.problem).toBe(code)
  })

  it('clears away what one that was cut off has left, and not what is being written', async () => {
    const room = testBackups()
    const [old, young] = ['old', 'young'].map((name) => join(room.backupFolder, `history-${name}.db.partial`))
    mkdirSync(join(room.backupFolder, 'work'), { recursive: true })
    for (const [path, hours] of [
      [old, 2],
      [young, 0],
    ] as const) {
      writeFileSync(path ?? '', 'half')
      utimesSync(path ?? '', room.state.now / 1000 - hours * 3600, room.state.now / 1000 - hours * 3600)
    }
    await room.backups.round()
    const left = readdirSync(room.backupFolder)
    expect(left).toContain('history-young.db.partial')
    expect(left).not.toContain('history-old.db.partial')
    expect(left).not.toContain('work')
  })

  it('is not made when it is switched off, and what was made stays', async () => {
    const room = testBackups()
    await pass(room, 3)
    room.state.keep = null
    await pass(room, 3)
    expect(await kinds(room)).toHaveLength(3)
  })

  it('leaves alone what was made before an update, beyond the number of those', async () => {
    const room = testBackups()
    room.state.keep = 2
    await pass(room, 1)
    const [daily] = (await room.backups.overview()).copies
    const before = join(room.backupFolder, 'history-v90-2029-01-01T00-00-00-000Z.db')
    openAndCopy(daily?.path ?? '', before)
    await pass(room, 4)
    expect(await kinds(room)).toEqual([
      ['daily', '2030-01-07'],
      ['daily', '2030-01-06'],
      ['update', '2029-01-01'],
    ])
  })

  it('goes on when the clock is set back, and takes those of the later time for older', async () => {
    const room = testBackups()
    room.state.keep = 3
    await pass(room, 3)
    room.state.now = Date.UTC(2020, 5, 1)
    await pass(room, 2)
    expect(await kinds(room)).toEqual([
      ['daily', '2020-06-03'],
      ['daily', '2020-06-02'],
      ['daily', '2030-01-05'],
    ])
  })

  it('neither copies a damaged history nor pushes out copies that are whole', async () => {
    const room = testBackups()
    room.state.keep = 1
    aFinishedTurn(room.db, aConversation(room.db), '질문'.repeat(3000))
    await pass(room, 1)
    room.db.close()
    damage(room.historyPath)
    room.nextDay()
    utimesSync(room.historyPath, room.state.now / 1000, room.state.now / 1000)
    await room.backups.round()
    expect(await kinds(room)).toEqual([['daily', '2030-01-03']])
    const { lastCheck } = await room.backups.overview()
    expect(lastCheck?.problems).not.toEqual([])
    expect(room.changes.at(-1)?.lastCheck).toEqual(lastCheck)
  })
})

describe('restoring a copy', () => {
  it('says what is in it and what would be gone', async () => {
    const room = testBackups()
    const first = aConversation(room.db, 1)
    aFinishedTurn(room.db, first, 'before', 5)
    const made = await room.backups.snapshot()
    const id = made.ok ? made.value.id : ''
    aFinishedTurn(room.db, first, 'after', 6)
    const second = aConversation(room.db, 7)
    aFinishedTurn(room.db, second, 'another', 8)
    room.db.run("UPDATE conversations SET title = '나중 대화' WHERE id = ?", second)
    expect(await room.backups.preview(id)).toEqual({
      ok: true,
      value: {
        id,
        at: room.state.now,
        conversations: 1,
        messages: 2,
        newestAt: 5,
        gone: { conversations: 1, messages: 4, titles: ['나중 대화'] },
      },
    })
    expect(await room.backups.preview('../../etc/passwd')).toMatchObject({ error: { code: 'not-found' } })
  })

  it('sets the present history aside, from where it can be restored in turn', async () => {
    const room = testBackups()
    aFinishedTurn(room.db, aConversation(room.db), 'before')
    const made = await room.backups.snapshot()
    aFinishedTurn(room.db, aConversation(room.db), 'after')
    expect(await room.backups.restore(made.ok ? made.value.id : '')).toEqual({ ok: true, value: null })
    expect(room.state.restarts).toBe(1)
    // Until the restart, everything goes on in the present one; and it may end by a kill, with its words in the WAL.
    const contents = "SELECT DISTINCT content FROM messages WHERE role = 'user' ORDER BY row_id"
    aFinishedTurn(room.db, aConversation(room.db), 'last words')
    const restored = room.open()
    expect(restored.all(contents)).toEqual([{ content: 'before' }])
    restored.close()
    const aside = (await room.backups.overview()).copies.find(({ kind }) => kind === 'replaced')
    await room.backups.restore(aside?.id ?? '')
    const again = room.open()
    expect(again.all(contents)).toEqual(['before', 'after', 'last words'].map((content) => ({ content })))
    again.close()
  })

  it('refuses a copy that is damaged, and changes nothing', async () => {
    const room = testBackups()
    aFinishedTurn(room.db, aConversation(room.db), '질문'.repeat(3000))
    const made = await room.backups.snapshot()
    if (!made.ok) throw new Error(made.error.message)
    damage(made.value.path)
    expect(await room.backups.restore(made.value.id)).toMatchObject({ error: { code: 'backup-damaged' } })
    expect(await room.backups.preview(made.value.id)).toMatchObject({ error: { code: 'backup-damaged' } })
    expect(room.state.restarts).toBe(0)
    expect(readdirSync(room.folder).filter((name) => name.includes('restored'))).toEqual([])
  })
})

describe('a history that cannot be opened', () => {
  it('is repaired for the next start; one that is in use is not', async () => {
    const room = testBackups()
    aFinishedTurn(room.db, aConversation(room.db), 'hello')
    room.db.close()
    expect(await room.backups.repair()).toMatchObject({ error: { code: 'busy' } })
    expect(await room.backups.beginEmpty()).toMatchObject({ error: { code: 'busy' } })
    room.state.isOpen = false
    expect(await room.backups.repair()).toMatchObject({
      ok: true,
      value: { conversations: 1, messages: 2, messagesBefore: 2 },
    })
    const db = room.open()
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 2 })
    db.close()
    expect((await room.backups.overview()).copies.map(({ kind }) => kind)).toEqual(['damaged'])
  })

  it('can make room for an empty one, and stays beside it', async () => {
    const room = testBackups()
    aConversation(room.db)
    room.db.close()
    const content = readFileSync(room.historyPath)
    room.state.isOpen = false
    expect(await room.backups.beginEmpty()).toEqual({ ok: true, value: null })
    const db = room.open()
    expect(db.get('SELECT count(*) AS n FROM conversations')).toEqual({ n: 0 })
    db.close()
    const [aside] = (await room.backups.overview()).copies
    expect(readFileSync(aside?.path ?? '')).toEqual(content)
  })
})

describe('attachments of copies', () => {
  it('are named as long as a copy names them', async () => {
    const room = testBackups()
    const hash = 'a'.repeat(64)
    room.db.run(
      `INSERT INTO attachments (hash, kind, mime, byte_size, characters, created_at) VALUES (?, 'text', 'text/plain', 1, 1, 1)`,
      hash,
    )
    const made = await room.backups.snapshot()
    room.db.run('DELETE FROM attachments')
    expect(await room.backups.namedAttachments()).toEqual({ ok: true, value: [hash] })
    rmSync(made.ok ? made.value.path : '')
    expect(await room.backups.namedAttachments()).toEqual({ ok: true, value: [] })
  })

  it('cannot be told from a copy that cannot be read: then none may go', async () => {
    const room = testBackups()
    const made = await room.backups.snapshot()
    const file = openSync(made.ok ? made.value.path : '', 'r+')
    writeSync(file, Buffer.alloc(4096, 7), 0, 4096, 0)
    closeSync(file)
    expect((await room.backups.namedAttachments()).ok).toBe(false)
  })
})

/** Overwrites the inside of the third last page. */
function damage(path: string): void {
  const pages = readFileSync(path).length / 4096
  const file = openSync(path, 'r+')
  for (let page = 1; page < pages; page += 1) writeSync(file, Buffer.alloc(2000, 0xee), 0, 2000, page * 4096)
  closeSync(file)
}

function openAndCopy(from: string, to: string): void {
  const file = openSync(to, 'w')
  writeSync(file, readFileSync(from))
  closeSync(file)
}
