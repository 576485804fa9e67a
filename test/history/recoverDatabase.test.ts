import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '@main/history/database/connection'
import { findDamage } from '@main/history/database/checkDatabase'
import type { ReadableDb } from '@main/history/database/db'
import { HistoryFailure } from '@main/history/database/historyFailure'
import { openDatabase } from '@main/history/database/openDatabase'
import { askForRepair, successorPath } from '@main/history/database/pendingHistory'
import { recoverDatabase } from '@main/history/database/recoverDatabase'
import { integer, text } from '@main/history/database/row'
import { listConversations } from '@main/history/listConversations'
import { messagePage } from '@main/history/messages'
import { listInput } from '../support/main/listInput'
import { generateHistory } from './support/generateHistory'
import { seeded } from './support/random'
import { violations } from './support/shownTree'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

const pageBytes = 4096
const conversations = 40
const messagesPerConversation = 20

/** A history that was closed, in a folder of its own. */
function aHistory(): string {
  const path = join(temporaryFolder(), 'history.db')
  const db = openTestDatabase({ path })
  generateHistory(db, { seed: 5, conversations, messagesPerConversation, newestAt: Date.UTC(2030, 0, 1) })
  db.close()
  return path
}

function overwrite(path: string, page: number, bytes: Buffer): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, (page - 1) * pageBytes)
  closeSync(file)
}

const noise = (seed: number): Buffer => {
  const random = seeded(seed)
  return Buffer.from(Array.from({ length: pageBytes }, () => Math.floor(random() * 256)))
}

/** The pages of one table or index, its root first. */
function pagesOf(path: string, name: string): number[] {
  const db = connect(path, { busyTimeoutMs: 50, readOnly: true })
  const root = integer(db.get('SELECT rootpage FROM sqlite_schema WHERE name = ?', name) ?? {}, 'rootpage')
  db.close()
  const file = readFileSync(path)
  const walk = (page: number): number[] => {
    const start = (page - 1) * pageBytes
    const kind = file.readUInt8(start)
    // https://sqlite.org/fileformat2.html#b_tree_pages: 5 and 2 are the inner pages of tables and indexes.
    if (kind !== 5 && kind !== 2) return [page]
    const cells = file.readUInt16BE(start + 3)
    const children = Array.from({ length: cells }, (_, cell) =>
      file.readUInt32BE(start + file.readUInt16BE(start + 12 + cell * 2)),
    )
    return [page, ...[...children, file.readUInt32BE(start + 8)].flatMap(walk)]
  }
  return walk(root)
}

const rowsOf = (path: string, sql: string) => {
  const db = connect(path, { busyTimeoutMs: 50, readOnly: true })
  const rows = db.all(sql)
  db.close()
  return rows
}
const messageSql = 'SELECT id, conversation_id, role, content FROM messages ORDER BY row_id'

function recover(path: string) {
  const to = successorPath(path, 'repaired')
  const recovery = recoverDatabase({ from: path, to, at: 0 })
  return { to, recovery }
}

/** Everything that the app reads at a start and when a conversation is opened. */
function readAsTheAppDoes(db: ReadableDb): number {
  const listed = listConversations(db, listInput({ limit: 500 })).conversations
  return listed.reduce(
    (sum, { id }) => sum + messagePage(db, { conversationId: id, before: null, limit: 500 }).messages.length,
    0,
  )
}

describe('recovering a damaged history', () => {
  it('gives the same rows when nothing is damaged', () => {
    const path = aHistory()
    const before = rowsOf(path, messageSql)
    const { to, recovery } = recover(path)
    expect(rowsOf(to, messageSql)).toEqual(before)
    expect(rowsOf(to, 'SELECT * FROM conversations')).toEqual(rowsOf(path, 'SELECT * FROM conversations'))
    const messages = conversations * messagesPerConversation
    expect(recovery).toEqual({ conversations, messages, messagesBefore: messages, mended: 0 })
  })

  it.each(['messages', 'conversations'])(
    'loses no more of %s than what stood on the damaged page',
    (table) => {
      const path = aHistory()
      const before = new Map(rowsOf(path, messageSql).map((row) => [text(row, 'id'), row]))
      const leaves = pagesOf(path, table).slice(1)
      overwrite(path, leaves[Math.floor(leaves.length / 2)] ?? 0, noise(1))
      const { to, recovery } = recover(path)

      const db = openTestDatabase({ path: to })
      expect(findDamage(db)).toEqual([])
      expect(violations(db)).toEqual([])
      const after = db.all(messageSql)
      // What is there is as it was.
      for (const row of after) expect(row).toEqual(before.get(text(row, 'id')))
      expect(after.length).toBeGreaterThan(before.size - 60)
      expect(after.length).toBe(recovery.messages)
      if (table === 'messages') expect(after.length).toBeLessThan(before.size)
      expect(recovery.mended).toBeGreaterThan(0)
      // And all of it can be seen: no message hangs on one that is lost.
      expect(readAsTheAppDoes(db)).toBe(after.length)
    },
  )

  it('reads around a damaged way to the rows', () => {
    const path = aHistory()
    const [root = 0] = pagesOf(path, 'messages_by_parent')
    overwrite(path, root, noise(2))
    const { to, recovery } = recover(path)
    expect(recovery.messages).toBe(conversations * messagesPerConversation)
    expect(rowsOf(to, messageSql)).toEqual(rowsOf(path, messageSql))
  })

  it('keeps a message whose long text cannot be read, and says so in its place', () => {
    const path = join(temporaryFolder(), 'history.db')
    const db = openTestDatabase({ path })
    const { conversationIds } = generateHistory(db, {
      seed: 1,
      conversations: 1,
      messagesPerConversation: 4,
      newestAt: Date.UTC(2030, 0, 1),
    })
    db.run('UPDATE messages SET content = ? WHERE row_id = 2', 'q'.repeat(40_000))
    db.close()
    // A page of the middle of the text: its first bytes are the number of the next.
    const file = readFileSync(path)
    const page = file.indexOf('q'.repeat(4_000), 20_000)
    overwrite(path, Math.floor(page / pageBytes) + 1, Buffer.alloc(8, 0xff))
    const { to } = recover(path)
    const contents = rowsOf(to, 'SELECT content FROM messages ORDER BY row_id').map((row) =>
      text(row, 'content'),
    )
    expect(contents).toHaveLength(4)
    expect(contents[1]).toBe('\uFFFD')
    const recovered = openTestDatabase({ path: to })
    expect(
      messagePage(recovered, { conversationId: conversationIds[0] ?? '', before: null, limit: 9 }).messages,
    ).toHaveLength(4)
  })

  it.each([11, 12, 13, 14, 15, 16])('survives damage anywhere but in the first page (seed %i)', (seed) => {
    const path = aHistory()
    const random = seeded(seed)
    const pages = Math.floor(readFileSync(path).length / pageBytes)
    for (let count = 0; count < 5; count += 1) {
      overwrite(path, 2 + Math.floor(random() * (pages - 2)), noise(seed * 100 + count))
    }
    const { to, recovery } = recover(path)
    const db = openTestDatabase({ path: to })
    expect(findDamage(db)).toEqual([])
    expect(violations(db)).toEqual([])
    expect(readAsTheAppDoes(db)).toBe(recovery.messages)
  })

  it('says when nothing can be read, and leaves nothing behind', () => {
    const path = aHistory()
    overwrite(path, 1, noise(3))
    expect(() => recover(path)).toThrow()
    expect(readdirSync(join(path, '..'))).toEqual(['history.db'])
  })

  it('reads what stands in the WAL only, and changes nothing of the damaged files', () => {
    const path = aHistory()
    const db = openTestDatabase({ path })
    db.exec('PRAGMA wal_autocheckpoint = 0')
    db.run("UPDATE conversations SET title = 'in the WAL'")
    const bytes = [path, `${path}-wal`].map((file) => readFileSync(file).toString('base64'))
    const { to } = recover(path)
    expect(rowsOf(to, 'SELECT DISTINCT title FROM conversations')).toEqual([{ title: 'in the WAL' }])
    expect([path, `${path}-wal`].map((file) => readFileSync(file).toString('base64'))).toEqual(bytes)
  })
})

describe('a history that takes the place of another', () => {
  const open = (path: string) =>
    openDatabase({ path, backupFolder: `${path}-backups`, at: 0, busyTimeoutMs: 50 })

  it('is there at the next start, and the damaged one is kept beside it with its WAL', () => {
    const path = aHistory()
    const old = openTestDatabase({ path })
    old.exec('PRAGMA wal_autocheckpoint = 0')
    old.run("UPDATE conversations SET title = 'kept'")
    const { to } = recover(path)
    // As a kill leaves it: the last words are in the WAL.
    const db = open(path)
    expect(existsSync(to)).toBe(false)
    const folder = join(path, '..')
    const aside = readdirSync(folder).find((name) => /^history\.db\.damaged-.*Z$/.test(name)) ?? ''
    expect(readdirSync(folder)).toContain(`${aside}-wal`)
    expect(listConversations(db, listInput({ limit: 500 })).conversations).toHaveLength(conversations)
    db.close()
    old.close()
  })

  it('does not open a history that waits for its repair, and forgets that once it is repaired', () => {
    const path = aHistory()
    askForRepair(path)
    expect(() => open(path)).toThrow(HistoryFailure)
    expect(() => open(path)).toThrow('damage was found')
    recover(path)
    open(path).close()
    open(path).close()
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('.repair'))).toEqual([])
  })
})
