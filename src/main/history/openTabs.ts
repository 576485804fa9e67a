import type { Tabs } from '@shared/contract/tabs'
import { conversationFromRow } from './conversations'
import type { ReadableDb, WritableDb } from './database/db'
import { integer } from './database/row'

/*
 * The table `open_tabs`.
 */

/** The open tabs from left to right. Those of deleted conversations are left out; if that was the active one, none is. */
export function getTabs(db: ReadableDb): Tabs {
  const rows = db.all(`
    SELECT c.*, t.active
    FROM open_tabs t CROSS JOIN conversations c ON c.id = t.conversation_id
    WHERE c.deleted_at IS NULL ORDER BY t.position`)
  const active = rows.find((row) => integer(row, 'active') === 1)
  return {
    conversations: rows.map(conversationFromRow),
    activeId: active ? conversationFromRow(active).id : null,
  }
}

/** Replaces the tabs. Conversations that do not exist (any more) and repetitions are left out. */
export function saveTabs(
  db: WritableDb,
  input: { conversationIds: readonly string[]; activeId: string | null },
): null {
  db.transaction(() => {
    db.run('DELETE FROM open_tabs')
    db.run(
      `INSERT INTO open_tabs (conversation_id, position, active)
       SELECT c.id, tab.key, c.id IS ?2 FROM json_each(?1) tab JOIN conversations c ON c.id = tab.value
       WHERE c.deleted_at IS NULL
       ON CONFLICT (conversation_id) DO NOTHING`,
      JSON.stringify(input.conversationIds),
      input.activeId,
    )
  })
  return null
}
