import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Connection } from '@main/history/database/connection'
import { openDatabase } from '@main/history/database/openDatabase'
import { text } from '@main/history/database/row'
import { listConversations } from '@main/history/listConversations'
import { messagePage } from '@main/history/messages'
import { createSearch, type Search } from '@main/search/search'
import { listInput } from '../../support/main/listInput'
import { writeManyMessages } from './manyMessages'
import { makeQueries, type QueryKind } from './queries'

const perConversation = 100
const seed = 7
const rounds = 20

/** The costs of a history of one size, in milliseconds and megabytes. */
export type Growth = {
  messages: number
  /** Of every search, by the kind of its query. */
  searches: { kind: QueryKind; times: number[] }[]
  list: number[]
  open: number[]
  start: number[]
  indexing: number
  historySize: number
  indexSize: number
}

/** Makes a history of so many messages in a folder, has it indexed by the built app's thread, and searches in it. */
export async function measureGrowth(folder: string, messages: number, now: number): Promise<Growth> {
  mkdirSync(folder, { recursive: true })
  const paths = { history: join(folder, 'history.db'), index: join(folder, 'search.db') }
  const options = { path: paths.history, backupFolder: join(folder, 'backups'), at: now }
  const db = openDatabase(options)
  const conversations = messages / perConversation
  const many = { seed, conversations, messagesPerConversation: perConversation, newestAt: now }
  const vocabulary = writeManyMessages(db, many)
  const size = (path: string): number =>
    ['', '-wal'].reduce((sum, end) => sum + (existsSync(path + end) ? statSync(path + end).size : 0), 0) / 1e6

  const built = startBuilt(paths, now)
  const beganAt = performance.now()
  await built.search.wake()
  await built.whole
  const indexing = performance.now() - beganAt
  const searches: Growth['searches'] = []
  try {
    for (const kind of makeQueries(vocabulary, seed)) {
      const times: number[] = []
      for (const one of kind.texts) times.push(await timeSearch(built.search, one))
      searches.push({ kind, times })
    }
  } finally {
    await built.search.close()
  }
  const [list, open] = [timesOf(() => listConversations(db, listInput())), openTimes(db)]
  db.close()
  const start = timesOf(() => openDatabase(options).close())
  return {
    messages,
    searches,
    list,
    open,
    start,
    indexing,
    historySize: size(paths.history),
    indexSize: size(paths.index),
  }
}

function startBuilt(
  paths: { history: string; index: string },
  now: number,
): { search: Search; whole: Promise<void> } {
  let ready = (): void => undefined
  const whole = new Promise<void>((resolved) => {
    ready = resolved
  })
  const search = createSearch({
    createWorker: () => new Worker(resolve('out/main/searchWorker.js'), { workerData: paths }),
    changed: ({ kind }) => kind === 'ready' && ready(),
    drained: () => undefined,
    now: () => now,
  })
  return { search, whole }
}

/** From the question to the answer, with the way to the thread and back. */
async function timeSearch(search: Search, query: string): Promise<number> {
  const filters = { models: [], folderIds: [], tagIds: [], role: null, from: null, until: null }
  const beganAt = performance.now()
  const found = await search.search('main', {
    text: query,
    filters,
    composing: false,
    after: null,
    limit: 30,
    titles: 5,
  })
  const took = performance.now() - beganAt
  if (!found.ok || found.value === null) throw new Error(`the search for ${query} failed`)
  return took
}

function openTimes(db: Connection): number[] {
  const { conversations } = listConversations(db, listInput({ limit: rounds }))
  const ids = conversations.map(({ id }) => id)
  const known = db.get('SELECT id FROM conversations ORDER BY row_id LIMIT 1')
  if (known) ids.push(text(known, 'id'))
  return ids.flatMap((conversationId) =>
    timesOf(() => messagePage(db, { conversationId, before: null, limit: 60 }), 1),
  )
}

function timesOf(work: () => unknown, times = rounds): number[] {
  return Array.from({ length: times }, () => {
    const beganAt = performance.now()
    work()
    return performance.now() - beganAt
  })
}
