import { join } from 'node:path'
import type { SearchFilters, SearchPage } from '@shared/contract/search'
import type { Connection } from '@main/history/database/connection'
import { openSearch, type OpenSearch } from '@main/search/openSearch'
import { onTestFinished } from 'vitest'
import { openTestDatabase, temporaryFolder } from '../../history/support/testDatabase'

export const noFilters: SearchFilters = {
  models: [],
  folderIds: [],
  tagIds: [],
  role: null,
  from: null,
  until: null,
}

export type Asked = {
  filters?: Partial<SearchFilters>
  composing?: boolean
  after?: string | null
  limit?: number
  titles?: number
  now?: number
}
export type Page = Omit<SearchPage, 'index'>

export type TestSearch = {
  db: Connection
  paths: { history: string; index: string }
  search: OpenSearch
  ask: (text: string, asked?: Asked) => Page
  /** Ids of all messages that are found, over all pages. */
  all: (text: string, asked?: Asked) => string[]
  /** Reads everything that there is into the index, as far as it goes there by itself. */
  readAll: () => void
  close: () => void
  /** Closes the index, if it is open, and opens it again. */
  reopen: () => void
}

/** A real history with its index, both closed with the test. */
export function testSearch(fill: (db: Connection) => void = () => undefined): TestSearch {
  const folder = temporaryFolder()
  const paths = { history: join(folder, 'history.db'), index: join(folder, 'search.db') }
  const db = openTestDatabase({ path: paths.history })
  fill(db)
  let search = openSearch(paths)
  let isOpen = true
  const close = (): void => {
    if (isOpen) search.close()
    isOpen = false
  }
  onTestFinished(close)
  const ask = (
    text: string,
    { filters, composing = false, after = null, limit = 30, titles = 20, now = 0 }: Asked = {},
  ): Page =>
    search.search({ text, filters: { ...noFilters, ...filters }, composing, after, limit, titles }, now)
  return {
    db,
    paths,
    get search() {
      return search
    },
    ask,
    all: (text, asked) => {
      const ids: string[] = []
      for (let after: string | null = null; ;) {
        const page = ask(text, { ...asked, after })
        ids.push(...page.messages.map(({ messageId }) => messageId))
        if (page.next === null) return ids
        after = page.next
      }
    },
    readAll: () => {
      while (search.step());
    },
    close,
    reopen: () => {
      close()
      search = openSearch(paths)
      isOpen = true
    },
  }
}

/** How a conversation or a message is told apart from the usual one. */
export type Row = Record<string, string | number | null>

/** A conversation's row. */
export function storeConversation(db: Connection, id: string, row: Row = {}): string {
  insert(db, 'conversations', { id, title: '', created_at: 1, updated_at: 1, ...row })
  return id
}

/** A message's row: a question at the top of its conversation, unless told. Returns its id. */
export function storeMessage(db: Connection, id: string, content: string, row: Row = {}): string {
  const usual = { conversation_id: 'c', role: 'user', status: 'complete', created_at: 1 }
  insert(db, 'messages', { id, content, ...usual, ...row })
  return id
}

function insert(db: Connection, table: string, row: Row): void {
  const places = Object.keys(row).map(() => '?')
  const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`
  db.run(sql, ...Object.values(row))
}
