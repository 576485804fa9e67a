import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '@main/history/database/connection'
import { integer } from '@main/history/database/row'
import { openIndexFile } from '@main/search/indexFile'
import { createIndexer } from '@main/search/indexer'
import { openSearch } from '@main/search/openSearch'
import { forgetIndexed } from '@main/history/searchQueue'
import { temporaryFolder } from '../../../history/support/testDatabase'
import {
  noFilters,
  storeConversation,
  storeMessage,
  testSearch,
  type TestSearch,
} from '../../../support/main/testSearch'

const fill = (search: Pick<TestSearch, 'db'>, from: number, to: number): void => {
  search.db.transaction(() => {
    for (let at = from; at < to; at += 1) storeMessage(search.db, `m${at}`, `사과 ${at}`, { created_at: at })
  })
}
const sizes = (search: TestSearch): number[] => {
  const index = connect(search.paths.index, { busyTimeoutMs: 50, readOnly: true })
  const rows = index.all('SELECT size FROM blocks ORDER BY size DESC').map((row) => integer(row, 'size'))
  index.close()
  return rows
}

describe('the index', () => {
  it('reads an existing history and tells how far it is, and what it has is found meanwhile', () => {
    const search = testSearch((db) => {
      storeConversation(db, 'c')
      fill({ db }, 0, 700)
    })
    expect(search.search.progress()).toEqual({ done: 0, total: 700 })
    storeMessage(search.db, 'new', '사과', { created_at: 1000 })
    expect(search.all('사과')).toEqual(['new'])
    search.readAll()
    expect(search.search.progress()).toBeNull()
    expect(search.all('사과')).toHaveLength(701)
    expect(sizes(search)).toEqual([700])
  })

  it.skipIf(process.platform === 'win32')('can be read by nobody else', () => {
    const { paths } = testSearch()
    for (const end of ['', '-wal', '-shm']) expect(statSync(paths.index + end).mode & 0o777).toBe(0o600)
  })

  it('goes on where it was left', () => {
    const search = testSearch((db) => {
      storeConversation(db, 'c')
      fill({ db }, 0, 400)
    })
    search.search.step()
    search.reopen()
    search.readAll()
    fill(search, 400, 450)
    search.reopen()
    expect(search.search.progress()).toBeNull()
    expect(search.all('사과')).toHaveLength(450)
    expect(sizes(search)).toEqual([400])
  })

  it('that a power cut left anywhere goes on from there', () => {
    const search = testSearch((db) => {
      storeConversation(db, 'c')
      fill({ db }, 0, 1200)
    })
    const cut = (at: number) => {
      const index = join(temporaryFolder(), `search ${at}.db`)
      for (const end of ['', '-wal']) copyFileSync(search.paths.index + end, index + end)
      const left = openSearch({ history: search.paths.history, index })
      onTestFinished(() => left.close())
      while (left.step());
      const input = {
        text: '사과',
        filters: noFilters,
        composing: false,
        after: null,
        limit: 100,
        titles: 20,
      }
      return [
        left.progress(),
        left.search(input, 0).messages.length,
        left.search({ ...input, text: '1199' }, 0),
      ]
    }
    let steps = 0
    for (let more = true; more; steps += 1) {
      more = search.search.step()
      if (steps % 3 === 0 || !more)
        expect(cut(steps)).toEqual([null, 100, expect.objectContaining({ messages: [expect.anything()] })])
    }
    expect(steps).toBeGreaterThan(9)
  })

  it('is searched while an import waits: nothing twice, nothing wrong, and in the end everything', () => {
    const search = testSearch((db) => {
      storeConversation(db, 'c')
      fill({ db }, 0, 300)
    })
    search.readAll()
    fill(search, 300, 3000)
    let before = 0
    for (let more = true; more;) {
      more = search.search.step()
      const found = search.all('사과', { limit: 100 })
      expect(new Set(found).size).toBe(found.length)
      expect(found[0]).toBe('m2999')
      expect(found.length).toBeGreaterThanOrEqual(Math.max(before, 556))
      before = found.length
    }
    expect(before).toBe(3000)
  })

  it('makes blocks of what is new, merges them, and says what the queue need not keep', () => {
    const search = testSearch((db) => void storeConversation(db, 'c'))
    for (let round = 0; round < 9; round += 1) {
      fill(search, round * 300, (round + 1) * 300)
      search.readAll()
      while (forgetIndexed(search.db, { through: search.search.drained() }));
      expect(search.db.all('SELECT 1 FROM search_queue')).toEqual([])
    }
    expect(sizes(search)).toEqual([2400, 300])
    expect(search.all('사과')).toHaveLength(2700)
    expect(search.all('2699')).toEqual(['m2699'])
    expect(search.all('"사과 17"')).toHaveLength(111)
  })

  it('finds a message by its new text only, whatever it was before', () => {
    const search = testSearch((db) => {
      storeConversation(db, 'c')
      fill({ db }, 0, 300)
    })
    search.readAll()
    search.db.run("UPDATE messages SET content = '포도', status = status WHERE id = 'm7'")
    expect(search.all('포도')).toEqual(['m7'])
    expect(search.all('사과')).toHaveLength(299)
    // The row of a message that is gone goes to the next one.
    search.db.run("DELETE FROM messages WHERE id = 'm299'")
    storeMessage(search.db, 'fresh', '수박')
    expect(search.all('수박')).toEqual(['fresh'])
    fill(search, 1000, 1300)
    search.readAll()
    expect([search.all('포도'), search.all('수박')]).toEqual([['m7'], ['fresh']])
    expect(search.all('사과')).toHaveLength(298 + 300)
  })

  it('stays as it was when it cannot grow, and grows when it can', () => {
    const { db, paths, close } = testSearch((into) => {
      storeConversation(into, 'c')
      fill({ db: into }, 0, 400)
    })
    close()
    const index = openIndexFile(paths.index)
    onTestFinished(() => index.close())
    const indexer = createIndexer(db, index)
    while (indexer.step());
    fill({ db }, 1000, 2000)
    const pages = integer(index.get('PRAGMA page_count') ?? {}, 'page_count')
    index.exec(`PRAGMA max_page_count = ${pages}`)
    expect(() => {
      while (indexer.step());
    }).toThrow('full')
    expect(index.all('SELECT size FROM blocks')).toEqual([{ size: 400 }])
    expect(indexer.drained()).toBe(400)
    index.exec('PRAGMA max_page_count = 4294967294')
    while (indexer.step());
    expect(index.all('SELECT size FROM blocks ORDER BY size')).toEqual([{ size: 400 }, { size: 1000 }])
  })

  it('begins anew with another history, and with an older copy of its own', () => {
    const search = testSearch((db) => {
      storeConversation(db, 'c')
      fill({ db }, 0, 300)
    })
    search.readAll()
    fill(search, 300, 700)
    search.readAll()
    expect(search.all('사과')).toHaveLength(700)

    const other = testSearch((db) => {
      storeConversation(db, 'c')
      fill({ db }, 0, 20)
    })
    search.db.get('PRAGMA wal_checkpoint(TRUNCATE)')
    other.close()
    copyFileSync(search.paths.index, other.paths.index)
    other.reopen()
    other.readAll()
    expect(other.all('사과')).toHaveLength(20)

    search.db.run('DELETE FROM messages WHERE created_at >= 300')
    search.db.run("UPDATE sqlite_sequence SET seq = 300 WHERE name = 'search_queue'")
    search.db.run('DELETE FROM search_queue WHERE seq > 300')
    search.reopen()
    fill(search, 2000, 2010)
    search.readAll()
    expect(search.all('사과')).toHaveLength(310)
  })
})
