import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SearchPage } from '@shared/contract/search'
import type { Result } from '@shared/appError'
import { connect } from '@main/history/database/connection'
import type { SearchResponse } from '@main/search/protocol'
import { openSearch } from '@main/search/openSearch'
import { serveSearch } from '@main/search/serveSearch'
import { openTestDatabase, temporaryFolder } from '../../../history/support/testDatabase'
import { noFilters, storeConversation, storeMessage } from '../../../support/main/testSearch'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

function serve(messages = 600) {
  const folder = temporaryFolder()
  const paths = { history: join(folder, 'history.db'), index: join(folder, 'search.db') }
  const db = openTestDatabase({ path: paths.history })
  storeConversation(db, 'c', { title: '사과 이야기' })
  db.transaction(() => {
    for (let at = 0; at < messages; at += 1) storeMessage(db, `m${at}`, `사과 ${at} ${'x'.repeat(at % 50)}`)
  })
  const told: SearchResponse[] = []
  let diskIsFull = false
  const openIndex = (of: typeof paths) => {
    const opened = openSearch(of)
    const step = (): boolean => {
      if (diskIsFull) throw Object.assign(new Error('database or disk is full'), { errcode: 13 })
      return opened.step()
    }
    return { ...opened, step }
  }
  const begin = () => {
    const waiting: (() => void)[] = []
    const answer = serveSearch({
      paths,
      tell: (one) => told.push(one),
      later: (work) => waiting.push(work),
      openIndex,
    })
    onTestFinished(() => void answer({ id: 0, kind: 'close' }))
    const search = (text = '사과'): SearchPage => {
      const input = { text, filters: noFilters, composing: false, after: null, limit: 100, titles: 20 }
      const result = answer({ id: 1, kind: 'search', input, now: 0 }) as Result<SearchPage>
      if (!result.ok) throw new Error(result.error.message)
      return result.value
    }
    /** Everything that was to be done later, and what that leads to. */
    const settle = (): void => {
      for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) work()
    }
    return { answer, search, settle, close: () => void answer({ id: 2, kind: 'close' }) }
  }
  const fillDisk = (full: boolean): void => void (diskIsFull = full)
  return { db, paths, told, begin, fillDisk, now: begin() }
}

describe('the search', () => {
  it('is built in the background, says so, and then is whole', () => {
    const { told, now } = serve()
    expect(now.answer({ id: 1, kind: 'wake' })).toEqual({
      ok: true,
      value: { kind: 'building', done: 0, total: 600 },
    })
    expect(now.search().index).toEqual({ kind: 'building', done: 0, total: 600 })
    now.settle()
    expect(now.search()).toMatchObject({ index: { kind: 'ready' }, messages: { length: 100 } })
    expect(told).toContainEqual({ kind: 'changed', index: { kind: 'ready' } })
    expect(told).toContainEqual({ kind: 'drained', through: 600 })
  })

  it.each<[string, (path: string) => void]>([
    ['deleted', (path) => ['', '-wal', '-shm'].forEach((end) => rmSync(path + end, { force: true }))],
    ['no database', (path) => writeFileSync(path, 'not a database at all '.repeat(100))],
    ['cut off', (path) => truncateSync(path, 20_000)],
    ['overwritten in the middle', (path) => writeFileSync(path, scribbled(readFileSync(path)))],
    ['without its tables', (path) => run(path, 'DROP TABLE postings')],
    ['from a newer app', (path) => run(path, 'PRAGMA user_version = 999')],
    ['another program’s', (path) => run(path, 'DROP TABLE blocks; CREATE TABLE blocks (x)')],
  ])('is made anew when its index is %s', (_, damage) => {
    const { paths, begin, now } = serve()
    now.search()
    now.settle()
    now.close()
    damage(paths.index)
    const again = begin()
    again.search()
    again.settle()
    const page = again.search()
    expect(page.index).toEqual({ kind: 'ready' })
    expect(page.messages).toHaveLength(100)
    expect(again.search('599').messages.map(({ messageId }) => messageId)).toEqual(['m599'])
  })

  it('says what keeps it from being made, still finds titles, and comes back by itself', () => {
    const { paths, now, told } = serve()
    mkdirSync(join(paths.index, 'in the way'), { recursive: true })
    const page = now.search()
    expect(page.index).toMatchObject({ kind: 'unavailable', error: { code: 'history-unreadable' } })
    expect(page.conversations).toHaveLength(1)
    expect(page.messages).toEqual([])
    now.settle()
    expect(told).toContainEqual({ kind: 'changed', index: page.index })
    rmSync(paths.index, { recursive: true })
    now.search()
    now.settle()
    expect(now.search()).toMatchObject({ index: { kind: 'ready' }, messages: { length: 100 } })
  })

  it('says that the disk is full, finds what it has, and reads on when there is room', () => {
    const { db, now, fillDisk } = serve()
    now.search()
    now.settle()
    fillDisk(true)
    db.transaction(() => {
      for (let at = 600; at < 1200; at += 1) storeMessage(db, `m${at}`, `포도 ${at}`)
    })
    now.search()
    now.settle()
    expect(now.search('사과')).toMatchObject({
      index: { kind: 'unavailable', error: { code: 'disk-full' } },
      messages: { length: 100 },
    })
    now.settle()
    fillDisk(false)
    now.search()
    now.settle()
    expect(now.search('"포도 6"')).toMatchObject({ index: { kind: 'ready' }, messages: { length: 100 } })
  })

  it('is thrown away and made again when that is asked for', () => {
    const { now } = serve()
    now.search()
    now.settle()
    expect(now.answer({ id: 1, kind: 'rebuild' })).toMatchObject({ ok: true, value: { kind: 'building' } })
    now.settle()
    expect(now.search().messages).toHaveLength(100)
  })

  it('changes nothing in the history', () => {
    const { db, now } = serve(300)
    const before = db.get('PRAGMA data_version')
    now.search()
    now.settle()
    expect(db.get('PRAGMA data_version')).toEqual(before)
  })
})

function run(path: string, sql: string): void {
  const db = connect(path, { busyTimeoutMs: 50 })
  db.exec(sql)
  db.close()
}

/** With nonsense in every page but the first. */
function scribbled(bytes: Buffer): Buffer {
  for (let at = 16_384; at < bytes.length; at += 1) bytes[at] = (at * 31) & 0xff
  return bytes
}
