import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { SearchIndex, SearchPage } from '@shared/contract/search'
import type { Result } from '@shared/appError'
import { createSearch, type Search } from '@main/search/search'
import { bundle } from '../../../history/support/bundle'
import { openTestDatabase, temporaryFolder } from '../../../history/support/testDatabase'
import { noFilters, storeConversation, storeMessage } from '../../../support/main/testSearch'

let built: Awaited<ReturnType<typeof bundle<'worker'>>>
beforeAll(async () => {
  built = await bundle({ worker: 'src/main/search/searchWorker.ts' })
}, 60_000)
afterAll(() => built.remove())

const input = (text: string) => ({
  text,
  filters: noFilters,
  composing: false,
  after: null,
  limit: 10,
  titles: 20,
})
const ids = (result: Result<SearchPage | null>): string[] | null => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value?.messages.map(({ messageId }) => messageId) ?? null
}

/** The real thread over a history of some messages; before it another one, if there is a first. */
function start(messages: number, { idleMs, first }: { idleMs?: number; first?: string } = {}) {
  const folder = temporaryFolder()
  const paths = { history: join(folder, 'history.db'), index: join(folder, 'search.db') }
  const db = openTestDatabase({ path: paths.history })
  storeConversation(db, 'c')
  db.transaction(() => {
    for (let at = 0; at < messages; at += 1) storeMessage(db, `m${at}`, `사과 ${at}`, { created_at: at })
  })
  const threads: Worker[] = []
  let heard: (index: SearchIndex) => void = () => undefined
  const whole = new Promise<void>((resolve) => {
    heard = (index) => index.kind === 'ready' && resolve()
  })
  let tellDrained: (through: number) => void = () => undefined
  const drained = new Promise<number>((resolve) => (tellDrained = resolve))
  const search: Search = createSearch({
    createWorker: () => {
      const isFirst = first !== undefined && threads.length === 0
      const thread = isFirst
        ? new Worker(first, { eval: true })
        : new Worker(built.file('worker'), { workerData: paths })
      threads.push(thread)
      return thread
    },
    changed: (index) => heard(index),
    drained: (through) => tellDrained(through),
    ...(idleMs !== undefined && { idleMs }),
  })
  onTestFinished(() => search.close())
  return { db, search, threads, whole, drained }
}

describe('the search thread', () => {
  it('builds the index and finds', async () => {
    const { search, whole, drained } = start(1000)
    expect(await search.wake()).toEqual({ ok: true, value: { kind: 'building', done: 0, total: 1000 } })
    await whole
    expect(await drained).toBe(1000)
    expect(ids(await search.search('main', input('사과 77')))?.slice(0, 2)).toEqual(['m779', 'm778'])
  })

  it('lets a newer search of a window overtake the older ones, and no other window’s', async () => {
    const { search, whole } = start(300)
    await search.wake()
    await whole
    const typed = ['사', '사과', '사과 2', '사과 29'].map((text) => search.search('main', input(text)))
    const other = search.search('quick', input('사과 11'))
    const results = await Promise.all(typed)
    expect(results.slice(0, 3).map(ids)).toEqual([null, null, null])
    expect(ids(results[3] as Result<SearchPage>)?.[0]).toBe('m299')
    expect(ids(await other)?.[0]).toBe('m119')
    expect(ids(await search.search('main', input('299')))).toEqual(['m299'])
  })

  it('ends when nobody asks, and is there again with the next question', async () => {
    const { search, threads, whole } = start(10, { idleMs: 1 })
    await search.wake()
    await whole
    const [thread] = threads
    if (thread?.threadId !== -1) await new Promise((resolve) => thread?.once('exit', resolve))
    expect(ids(await search.search('main', input('사과 8')))).toEqual(['m8'])
    expect(threads).toHaveLength(2)
  })

  it('that breaks fails what it was asked, and the next question starts another', async () => {
    const { search, whole } = start(10, {
      first: "require('worker_threads').parentPort.once('message', () => process.exit(1))",
    })
    expect(await search.search('main', input('사과'))).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    })
    await search.wake()
    await whole
    expect(ids(await search.search('main', input('사과 3')))).toEqual(['m3'])
  })

  it('is closed once, and closing none is nothing', async () => {
    const { search, threads } = start(10)
    await search.close()
    expect(threads).toHaveLength(0)
    await search.wake()
    await Promise.all([search.close(), search.close()])
    expect(threads).toHaveLength(1)
  })
})
