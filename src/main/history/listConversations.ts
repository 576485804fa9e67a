import type { ConversationPage } from '@shared/contract/conversations'
import type { Conversation } from '@shared/model/conversation'
import type { ConversationSort, ConversationView, ListCursor } from '@shared/model/conversationView'
import type { Language } from '@shared/model/settings'
import { conversationsByIds } from './conversations'
import { pinnedFirst, type ViewQuery, viewQuery } from './conversationViews'
import type { ReadableDb, SqlRow } from './database/db'
import { integer, text } from './database/row'
import { firstInOrder } from './firstInOrder'
import { titleCollator } from './titleCollator'

/** A list of conversations; `language` is what titles are sorted by. */
export type ListInput = { view: ConversationView; sort: ConversationSort; language: Language }

/** What SQLite can sort by itself. */
type TimeSort = Exclude<ConversationSort, 'title'>
type After = { after: ListCursor | null }

/**
 * Conversations of a view behind `after`. Keyset pages: a page costs the same wherever it is, and a conversation that
 * moves to the top while someone scrolls shifts nothing below it.
 */
export function listConversations(
  db: ReadableDb,
  input: ListInput & After & { limit: number },
): ConversationPage {
  const { view, sort, limit } = input
  // One more than asked for tells whether there is a next page.
  const found =
    sort === 'title' ? pageByTitle(db, input, limit + 1) : pageByTime(db, { ...input, sort }, limit + 1)
  const conversations = conversationsByIds(db, found.slice(0, limit))
  const last = found.length > limit ? conversations.at(-1) : undefined
  return { conversations, next: last ? cursorOf(last, view, sort) : null }
}

function pageByTime(
  db: ReadableDb,
  input: { view: ConversationView; sort: TimeSort } & After,
  limit: number,
): string[] {
  const { view, sort, after } = input
  const query = viewQuery(db, view)
  const values = [...query.values]
  if (after !== null) {
    if (pinnedFirst(view)) values.push(after.pinned ? 1 : 0)
    values.push(Number(after.value), after.id)
  }
  return db
    .all(pageSql(view, query.where, sort, after !== null), ...values, limit)
    .map((row) => text(row, 'id'))
}

/** Exported for the test of its query plan. @param where of {@link viewQuery} */
export function pageSql(view: ConversationView, where: string, sort: TimeSort, continued: boolean): string {
  const keys = [...(pinnedFirst(view) ? ['pinned'] : []), timeColumn(view, sort), 'id']
  const behind = continued ? ` AND (${keys.join(', ')}) < (${keys.map(() => '?').join(', ')})` : ''
  const order = keys.map((key) => `${key} DESC`).join(', ')
  return `SELECT id FROM conversations WHERE ${where}${behind} ORDER BY ${order} LIMIT ?`
}

function timeColumn(view: ConversationView, sort: TimeSort): string {
  if (sort === 'created') return 'created_at'
  return view.place === 'trash' ? 'deleted_at' : 'updated_at'
}

/**
 * SQLite knows no order of any language, so titles are compared here: each once with the last of the page, which is a
 * few milliseconds for 10,000 of them.
 */
function pageByTitle(db: ReadableDb, input: ListInput & After, limit: number): string[] {
  const { after } = input
  const order = titleOrder(input)
  const rows = titledRows(db, viewQuery(db, input.view))
  const place = after && { id: after.id, title: String(after.value), pinned: after.pinned }
  const behind = place === null ? rows : rows.filter((row) => order(place, row) < 0)
  return firstInOrder(behind, limit, order).map(({ id }) => id)
}

type Titled = { id: string; title: string; pinned: boolean }

function titledRows(db: ReadableDb, { where, values }: ViewQuery): Titled[] {
  return db.all(`SELECT id, title, pinned FROM conversations WHERE ${where}`, ...values).map(titledFromRow)
}

function titledFromRow(row: SqlRow): Titled {
  return { id: text(row, 'id'), title: text(row, 'title'), pinned: integer(row, 'pinned') === 1 }
}

function titleOrder({ view, language }: ListInput): (a: Titled, b: Titled) => number {
  const { compare } = titleCollator(language)
  const pins = pinnedFirst(view)
  return (a, b) => {
    if (pins && a.pinned !== b.pinned) return a.pinned ? -1 : 1
    return compare(a.title, b.title) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  }
}

function cursorOf(last: Conversation, view: ConversationView, sort: ConversationSort): ListCursor {
  const { id } = last
  const pinned = pinnedFirst(view) && last.pinned
  if (sort === 'title') return { pinned, value: last.title, id }
  if (sort === 'created') return { pinned, value: last.createdAt, id }
  return { pinned, value: (view.place === 'trash' ? last.deletedAt : null) ?? last.updatedAt, id }
}
