import type { RestorePreview } from '@shared/contract/backups'
import { connect, type Connection } from '../history/database/connection'
import type { ReadableDb } from '../history/database/db'
import { toAppError } from '../history/database/historyFailure'
import { integer, nullableInteger, text } from '../history/database/row'

/** What a copy holds, and what of the present history is not in it. */
export type CopyFacts = Omit<RestorePreview, 'id' | 'at'>

/** Titles of lost conversations that are shown. */
const namedConversations = 5

/** Counts are of what can be opened: without deleted conversations. */
const countsSql = `
  SELECT (SELECT count(*) FROM conversations WHERE deleted_at IS NULL) AS conversations,
         (SELECT count(*) FROM messages) AS messages,
         (SELECT max(created_at) FROM messages) AS newestAt`

const goneConversations =
  'deleted_at IS NULL AND active_leaf_id IS NOT NULL AND id NOT IN (SELECT id FROM copy.conversations)'

const goneSql = `
  SELECT (SELECT count(*) FROM main.conversations WHERE ${goneConversations}) AS conversations,
         (SELECT count(*) FROM main.messages m
            WHERE NOT EXISTS (SELECT 1 FROM copy.messages c WHERE c.id = m.id)) AS messages`

const goneTitlesSql = `
  SELECT title FROM main.conversations WHERE ${goneConversations}
  ORDER BY updated_at DESC LIMIT ${namedConversations}`

/**
 * Compares a copy with the present history. Both are only read, and the present one may be in use.
 * @param present null, or damaged so much that it cannot be read: `gone` is null then.
 * @throws what is wrong with the copy
 */
export function describeCopy(copyPath: string, present: string | null): CopyFacts {
  const copy = connect(copyPath, { busyTimeoutMs: 5000, readOnly: true })
  try {
    return { ...counts(copy), gone: present === null ? null : readGone(present, copyPath) }
  } finally {
    copy.close()
  }
}

/** How much is in a database. */
export function counts(db: ReadableDb): { conversations: number; messages: number; newestAt: number | null } {
  const row = db.get(countsSql)
  if (!row) throw new Error('a count has no row')
  return {
    conversations: integer(row, 'conversations'),
    messages: integer(row, 'messages'),
    newestAt: nullableInteger(row, 'newestAt'),
  }
}

function readGone(present: string, copyPath: string): CopyFacts['gone'] {
  let db: Connection | null = null
  try {
    db = connect(present, { busyTimeoutMs: 5000, readOnly: true })
    // A connection that only reads attaches others in the same way.
    db.run('ATTACH ? AS copy', copyPath)
    const row = db.get(goneSql) ?? {}
    return {
      conversations: integer(row, 'conversations'),
      messages: integer(row, 'messages'),
      titles: db.all(goneTitlesSql).map((one) => text(one, 'title')),
    }
  } catch (error) {
    const { code } = toAppError(error)
    if (code === 'history-damaged' || code === 'history-unreadable' || code === 'internal') return null
    throw error
  } finally {
    db?.close()
  }
}
