import type { ReadableDb } from '../history/database/db'
import { text } from '../history/database/row'
import type { LibraryShelf } from './libraryContents'
import type { LibraryConversation } from './libraryConversation'
import { readShelf } from './readLibrary'

/**
 * What goes along with conversations: everything for null, else the folders that they are in, with those around them, and
 * their tags. Presets, prices and the names of other folders are nobody's business then.
 */
export function shelfFor(db: ReadableDb, ids: readonly string[] | null): LibraryShelf {
  const shelf = readShelf(db)
  if (ids === null) return shelf
  const given = JSON.stringify(ids)
  const folders = idsOf(db, foldersAroundSql, given)
  const tags = idsOf(
    db,
    'SELECT DISTINCT tag_id AS id FROM conversation_tags WHERE conversation_id IN (SELECT value FROM json_each(?))',
    given,
  )
  return {
    folders: shelf.folders.filter(({ id }) => folders.has(id)),
    tags: shelf.tags.filter(({ id }) => tags.has(id)),
    presets: [],
    modelSets: [],
    modelSettings: [],
  }
}

const foldersAroundSql = `
  WITH RECURSIVE around (id) AS (
    SELECT folder_id FROM conversations
      WHERE id IN (SELECT value FROM json_each(?)) AND folder_id IS NOT NULL
    UNION
    SELECT f.parent_id FROM around CROSS JOIN folders f ON f.id = around.id WHERE f.parent_id IS NOT NULL
  )
  SELECT id FROM around`

function idsOf(db: ReadableDb, sql: string, given: string): ReadonlySet<string> {
  return new Set(db.all(sql, given).map((row) => text(row, 'id')))
}

/** A folder or tag that is gone is none: what goes out names nothing that does not go along. */
export function withPlaces(
  conversation: LibraryConversation,
  { folders, tags }: Pick<LibraryShelf, 'folders' | 'tags'>,
): LibraryConversation {
  const { folder } = conversation
  const isKnown = folder?.by === 'id' && folders.some(({ id }) => id === folder.id)
  return {
    ...conversation,
    folder: isKnown ? folder : null,
    tags: conversation.tags.filter((tag) => tag.by === 'id' && tags.some(({ id }) => id === tag.id)),
  }
}
