import type { ReadableDb } from '../history/database/db'
import { integer } from '../history/database/row'

/*
 * Which conversations a search goes through, by the rows they have: one byte each, since it is asked for every candidate.
 */

export const deletedSql = 'SELECT row_id FROM conversations WHERE deleted_at IS NOT NULL'
export const temporarySql = 'SELECT row_id FROM conversations WHERE temporary = 1'
/** Exported for the test of their query plans, like those above. */
export const inFolderSql = `
  SELECT row_id FROM conversations
    WHERE folder_id = ?1 AND deleted_at IS NULL AND archived_at IS NULL AND temporary = 0
  UNION ALL
  SELECT row_id FROM conversations
    WHERE folder_id = ?1 AND deleted_at IS NULL AND archived_at IS NOT NULL AND temporary = 0`
export const taggedSql = `
  SELECT c.row_id FROM conversation_tags t CROSS JOIN conversations c ON c.id = t.conversation_id
  WHERE t.tag_id = ?`

/** Ids of folders (those inside them named too) and of tags; each list is "any of these". */
export type ConversationFilter = {
  /** In one of each list. */
  folders: readonly (readonly string[])[]
  tags: readonly (readonly string[])[]
  /** In none of these. */
  notFolders: readonly string[]
  notTags: readonly string[]
}

export type ConversationSet = (row: number) => boolean

/** Reads which conversations pass; deleted and temporary ones never do. */
export function readConversationSet(db: ReadableDb, filter: ConversationFilter): ConversationSet {
  const rows = (sql: string, ids: readonly string[] | null): number[] =>
    (ids === null ? [db.all(sql)] : ids.map((id) => db.all(sql, id)))
      .flat()
      .map((row) => integer(row, 'row_id'))
  const refused = new Set([
    ...rows(deletedSql, null),
    ...rows(temporarySql, null),
    ...rows(inFolderSql, filter.notFolders),
    ...rows(taggedSql, filter.notTags),
  ])
  const wanted = [
    ...filter.folders.map((ids) => new Set(rows(inFolderSql, ids))),
    ...filter.tags.map((ids) => new Set(rows(taggedSql, ids))),
  ]
  return (row) => !refused.has(row) && wanted.every((set) => set.has(row))
}
