import type { TabLayout, Tabs, WindowId } from '@shared/model/layout'
import { mostClosed } from '@shared/model/layoutLimits'
import { conversationFromRow, tagIdsOf } from './conversations'
import type { ReadableDb, WritableDb } from './database/db'
import { integer, nullableInteger, text } from './database/row'

/*
 * The tables `window_tabs` and `closed_tabs`. A conversation is open in one window at most.
 */

/** A window's tabs. Those of deleted conversations are left out; if that was the active one, none is. */
export function getTabs(db: ReadableDb, { windowId }: { windowId: WindowId }): Tabs {
  const rows = db.all(
    `SELECT c.*, ${tagIdsOf('c')}, t.active, t.pinned AS tab_pinned, t.pane
     FROM window_tabs t CROSS JOIN conversations c ON c.id = t.conversation_id
     WHERE t.window_id = ? AND c.deleted_at IS NULL ORDER BY t.position`,
    windowId,
  )
  const active = rows.find((row) => integer(row, 'active') === 1)
  const panes = rows
    .flatMap((row) => {
      const pane = nullableInteger(row, 'pane')
      return pane === null ? [] : [{ id: text(row, 'id'), pane }]
    })
    .toSorted((a, b) => a.pane - b.pane)
    .map(({ id }) => id)
  const closed = db.all(
    `SELECT t.conversation_id FROM closed_tabs t CROSS JOIN conversations c ON c.id = t.conversation_id
     WHERE t.window_id = ? AND c.deleted_at IS NULL ORDER BY t.position`,
    windowId,
  )
  return {
    conversations: rows.map(conversationFromRow),
    pinnedCount: rows.filter((row) => integer(row, 'tab_pinned') === 1).length,
    activeId: active ? text(active, 'id') : null,
    // One pane alone is none, and panes without the active one would show what nobody is in.
    paneIds: panes.length > 1 && active !== undefined && panes.includes(text(active, 'id')) ? panes : [],
    closedIds: closed.map((row) => text(row, 'conversation_id')),
  }
}

/** The windows that have tabs; `main` comes first, the others in the order of their IDs, which is that of their making. */
export function listTabWindows(db: ReadableDb): WindowId[] {
  const rows = db.all(`
    SELECT DISTINCT t.window_id FROM window_tabs t CROSS JOIN conversations c ON c.id = t.conversation_id
    WHERE c.deleted_at IS NULL ORDER BY t.window_id <> 'main', t.window_id`)
  return rows.map((row) => text(row, 'window_id') as WindowId)
}

/**
 * Replaces a window's tabs. Conversations that do not exist (any more) and repetitions are left out, and so are quick
 * questions, which would go away under the tab; one that was open in another window is moved to this one.
 */
export function saveTabs(db: WritableDb, input: { windowId: WindowId; layout: TabLayout }): null {
  const { windowId, layout } = input
  db.transaction(() => {
    db.run('DELETE FROM window_tabs WHERE window_id = ?', windowId)
    db.run('DELETE FROM closed_tabs WHERE window_id = ?', windowId)
    db.run(
      `INSERT INTO window_tabs (conversation_id, window_id, position, pinned, active, pane)
       SELECT c.id, ?2, tab.key, tab.key < ?3, c.id IS ?4, (SELECT key FROM json_each(?5) WHERE value = c.id)
       FROM json_each(?1) tab JOIN conversations c ON c.id = tab.value
       WHERE c.deleted_at IS NULL AND c.temporary = 0
         AND tab.key = (SELECT min(first.key) FROM json_each(?1) first WHERE first.value = tab.value)
       ON CONFLICT (conversation_id) DO UPDATE SET window_id = excluded.window_id,
         position = excluded.position, pinned = excluded.pinned, active = excluded.active, pane = excluded.pane`,
      JSON.stringify(layout.conversationIds),
      windowId,
      layout.pinnedCount,
      layout.activeId,
      JSON.stringify(layout.paneIds),
    )
    db.run(
      `INSERT INTO closed_tabs (window_id, position, conversation_id)
       SELECT ?2, tab.key, c.id FROM json_each(?1) tab JOIN conversations c ON c.id = tab.value
       WHERE c.deleted_at IS NULL`,
      JSON.stringify(layout.closedIds.slice(0, mostClosed)),
      windowId,
    )
  })
  return null
}

/** Forgets a window that was closed for good: what it had open is in the list of conversations. */
export function forgetTabWindow(db: WritableDb, { windowId }: { windowId: WindowId }): null {
  db.transaction(() => {
    db.run('DELETE FROM window_tabs WHERE window_id = ?', windowId)
    db.run('DELETE FROM closed_tabs WHERE window_id = ?', windowId)
  })
  return null
}
