import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Connection } from '@main/history/database/connection'
import { forgetIndexed } from '@main/history/searchQueue'
import { indexPathOf } from '@main/search/indexPath'
import { openSearch } from '@main/search/openSearch'
import { testBackups } from '../support/main/testBackups'
import { noFilters, storeConversation, storeMessage } from '../support/main/testSearch'

const query = { text: '사과', filters: noFilters, composing: false, limit: 1_000, titles: 0 }

/** How many messages a search finds, once the index has read everything and the history has forgotten what it has. */
function found(db: Connection, historyPath: string): number {
  const search = openSearch({ history: historyPath, index: indexPathOf(historyPath) })
  try {
    while (search.step());
    while (forgetIndexed(db, { through: search.drained() }));
    let count = 0
    for (let after: string | null = null; ;) {
      const page = search.search({ ...query, after }, 0)
      count += page.messages.length
      if (page.next === null) return count
      after = page.next
    }
  } finally {
    search.close()
  }
}

function write(db: Connection, from: number, to: number): void {
  db.transaction(() => {
    for (let at = from; at < to; at += 1) storeMessage(db, `m${at}`, `사과 ${at}`, { created_at: at })
  })
}

it('a search finds what is in the history that was restored, with the IDs of the one before, and back again', async () => {
  const room = testBackups()
  storeConversation(room.db, 'c')
  write(room.db, 0, 300)
  expect(found(room.db, room.historyPath)).toBe(300)
  const copy = await room.backups.snapshot()
  write(room.db, 300, 900)
  expect(found(room.db, room.historyPath)).toBe(900)

  await room.backups.restore(copy.ok ? copy.value.id : '')
  room.db.close()
  const older = room.open()
  expect(existsSync(indexPathOf(room.historyPath))).toBe(false)
  expect(found(older, room.historyPath)).toBe(300)

  // The index is now of a history that goes on in the one that comes back.
  const aside = (await room.backups.overview()).copies.find(({ kind }) => kind === 'replaced')
  await room.backups.restore(aside?.id ?? '')
  older.close()
  const newer = room.open()
  expect(found(newer, room.historyPath)).toBe(900)
  newer.close()
})
