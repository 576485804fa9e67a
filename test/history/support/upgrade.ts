import { join } from 'node:path'
import type { SqlRow } from '@main/history/database/db'
import { openTestDatabase, temporaryFolder } from './testDatabase'

/**
 * Brings a database with two conversations and two messages from one version to the next.
 * @returns the rows before and after, and the handle at the new version.
 */
export function upgrade(from: number, to: number) {
  const path = join(temporaryFolder(), 'history.db')
  const old = openTestDatabase({ path, version: from })
  old.exec(`
    INSERT INTO conversations (id, title, model, created_at, updated_at)
      VALUES ('c1', '제목', 'a/b', 1, 2), ('c2', '', NULL, 3, 4);
    INSERT INTO messages (id, conversation_id, parent_id, role, status, content, created_at)
      VALUES ('m1', 'c1', NULL, 'user', 'complete', '질문', 5), ('m2', 'c1', 'm1', 'assistant', 'streaming', '답', 6);
    UPDATE conversations SET active_leaf_id = 'm2' WHERE id = 'c1';
  `)
  const before = rows(old)
  old.close()
  const db = openTestDatabase({ path, version: to })
  return { db, before, after: rows(db) }
}

function rows(db: ReturnType<typeof openTestDatabase>): SqlRow[] {
  return [
    ...db.all('SELECT * FROM conversations ORDER BY id'),
    ...db.all('SELECT * FROM messages ORDER BY id'),
  ]
}
