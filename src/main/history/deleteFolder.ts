import type { Conversation } from '@shared/model/conversation'
import { conversationsByIds } from './conversations'
import type { WritableDb } from './database/db'
import { text } from './database/row'
import { getFolder } from './folders'

/**
 * Takes a folder away. What is in it, archived and deleted conversations too, moves to the folder around it.
 * @returns the conversations that moved, without deleted ones. @throws `not-found`
 */
export function deleteFolder(db: WritableDb, { id }: { id: string }): Conversation[] {
  return db.transaction(() => {
    const { parentId } = getFolder(db, { id })
    const inside = db
      .all('SELECT id FROM conversations WHERE folder_id = ? AND deleted_at IS NULL', id)
      .map((row) => text(row, 'id'))
    db.run('UPDATE conversations SET folder_id = ? WHERE folder_id = ?', parentId, id)
    db.run('UPDATE folders SET parent_id = ? WHERE parent_id = ?', parentId, id)
    db.run('DELETE FROM folders WHERE id = ?', id)
    return conversationsByIds(db, inside)
  })
}
