import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

export type StoredMessage = { role: string; status: string; content: string }

/**
 * The messages as the file has them, oldest first, with the text of a running answer that waits in its chunks. The app
 * may be running or not.
 */
export function storedMessages(userData: string): StoredMessage[] {
  const db = new DatabaseSync(join(userData, 'history.db'), { readOnly: true })
  try {
    return db
      .prepare(
        `SELECT role, status, content || coalesce((
           SELECT group_concat(content, '') FROM (
             SELECT content FROM message_chunks WHERE message_id = messages.id ORDER BY seq)), '') AS content
         FROM messages ORDER BY id`,
      )
      .all() as StoredMessage[]
  } finally {
    db.close()
  }
}

/** The texts of the drafts as the file has them. */
export function storedDrafts(userData: string): string[] {
  const db = new DatabaseSync(join(userData, 'history.db'), { readOnly: true })
  try {
    return db
      .prepare('SELECT text FROM drafts ORDER BY text')
      .all()
      .map((row) => String(row['text']))
  } finally {
    db.close()
  }
}

/** Makes the file look as if a later version of the app had written it. */
export function markAsNewer(userData: string): void {
  const db = new DatabaseSync(join(userData, 'history.db'))
  db.exec('PRAGMA user_version = 999999')
  db.close()
}
