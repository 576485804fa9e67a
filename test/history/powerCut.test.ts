import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findDamage } from '@main/history/database/checkDatabase'
import { openDatabase } from '@main/history/database/openDatabase'
import { aConversation, aFinishedTurn } from './support/conversation'
import { seeded } from './support/random'
import { violations } from './support/shownTree'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

/*
 * What a power cut leaves: the database as it was at the last checkpoint, and of the WAL as much as had reached the disk,
 * with anything at all behind it. What was flushed is there (openDatabase.test.ts asserts synchronous = FULL, which flushes
 * with every commit); here it is what becomes of the rest.
 */

const turns = 30

/** A history whose every turn is a commit in the WAL, and how long the WAL was after each. */
function aHistory() {
  const path = join(temporaryFolder(), 'history.db')
  const db = openTestDatabase({ path })
  const id = aConversation(db)
  db.get('PRAGMA wal_checkpoint(TRUNCATE)')
  db.exec('PRAGMA wal_autocheckpoint = 0')
  const commits = Array.from({ length: turns }, (_, turn) => {
    aFinishedTurn(db, id, `turn ${turn} `.repeat(200))
    return readFileSync(`${path}-wal`).length
  })
  return { path, commits }
}

/** The history as it is found after the cut. */
function afterCut(path: string, wal: Buffer) {
  const found = join(temporaryFolder(), 'history.db')
  copyFileSync(path, found)
  writeFileSync(`${found}-wal`, wal)
  const db = openDatabase({ path: found, backupFolder: `${found}-backups`, at: 1 })
  try {
    expect(findDamage(db)).toEqual([])
    expect(violations(db)).toEqual([])
    const rows = db.all("SELECT content FROM messages WHERE role = 'user' ORDER BY row_id")
    return rows.map(({ content }) => Number(/^turn (\d+) /.exec(String(content))?.[1]))
  } finally {
    db.close()
  }
}

it.each(['nothing', 'zeros', 'noise'])(
  'has every flushed turn and no part of another, with %s behind it',
  (behind) => {
    const { path, commits } = aHistory()
    const wal = readFileSync(`${path}-wal`)
    const random = seeded(9)
    for (let cut = 0; cut < 40; cut += 1) {
      const flushed = Math.floor(random() * wal.length)
      const rest = wal.length - flushed
      const tail =
        behind === 'nothing'
          ? Buffer.alloc(0)
          : Buffer.from(
              Array.from({ length: rest }, () => (behind === 'zeros' ? 0 : Math.floor(random() * 256))),
            )
      const found = afterCut(path, Buffer.concat([wal.subarray(0, flushed), tail]))
      const safe = commits.filter((end) => end <= flushed).length
      expect(found.length).toBeGreaterThanOrEqual(safe)
      expect(found).toEqual(Array.from({ length: found.length }, (_, turn) => turn))
    }
  },
)

it('with a WAL whose beginning is damaged has what was written back, and says nothing wrong of it', () => {
  const { path } = aHistory()
  const wal = readFileSync(`${path}-wal`)
  wal.fill(0x5a, 0, 32)
  expect(afterCut(path, wal)).toEqual([])
})
