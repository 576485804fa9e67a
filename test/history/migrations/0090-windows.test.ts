import { describe, expect, it } from 'vitest'
import type { SqlRow } from '@main/history/database/db'
import { columnsOf, tablesOf } from '../support/schema'
import { openTestDatabase, temporaryFolder } from '../support/testDatabase'
import { upgrade } from '../support/upgrade'
import { join } from 'node:path'

const isConversation = (row: SqlRow): boolean => 'updated_at' in row

describe('migration 90', () => {
  it('adds its tables and columns and leaves every row as it was', () => {
    const { db, before, after } = upgrade(80, 90)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 90 })
    expect(after).toEqual(before.map((row) => (isConversation(row) ? { ...row, temporary: 0 } : row)))
    expect(tablesOf(db)).toEqual(expect.arrayContaining(['closed_tabs', 'window_tabs']))
    expect(tablesOf(db)).not.toContain('open_tabs')
    expect(columnsOf(db, 'window_tabs')).toEqual([
      'conversation_id TEXT NOT NULL',
      'window_id TEXT NOT NULL',
      'position INTEGER NOT NULL',
      'pinned INTEGER NOT NULL',
      'active INTEGER NOT NULL',
      'pane INTEGER',
    ])
    expect(columnsOf(db, 'model_settings')).toEqual(
      expect.arrayContaining(['favourite INTEGER NOT NULL', 'hidden INTEGER NOT NULL']),
    )
  })

  it('moves the open tabs to the main window', () => {
    const path = join(temporaryFolder(), 'history.db')
    const old = openTestDatabase({ path, version: 80 })
    old.exec(`
      INSERT INTO conversations (id, title, created_at, updated_at) VALUES ('c1', '', 1, 2), ('c2', '', 3, 4);
      INSERT INTO open_tabs VALUES ('c2', 0, 0), ('c1', 1, 1);
    `)
    old.close()
    const db = openTestDatabase({ path, version: 90 })
    const tab = { window_id: 'main', pinned: 0, pane: null }
    expect(db.all('SELECT * FROM window_tabs ORDER BY position')).toEqual([
      { ...tab, conversation_id: 'c2', position: 0, active: 0 },
      { ...tab, conversation_id: 'c1', position: 1, active: 1 },
    ])
  })

  it('allows a conversation in one window and one active tab in each', () => {
    const { db } = upgrade(80, 90)
    const insert =
      'INSERT INTO window_tabs (conversation_id, window_id, position, pinned, active) VALUES (?, ?, 0, 0, 1)'
    db.run(insert, 'c1', 'main')
    expect(() => db.run(insert, 'c1', 'other')).toThrow('UNIQUE')
    expect(() => db.run(insert, 'c2', 'main')).toThrow('UNIQUE')
    expect(() => db.run(insert, 'nobody', 'other')).toThrow('FOREIGN KEY')
    db.run(insert, 'c2', 'other')
    db.run("INSERT INTO closed_tabs VALUES ('main', 0, 'c2')")
    db.run("DELETE FROM conversations WHERE id = 'c2'")
    expect(db.all('SELECT conversation_id FROM window_tabs')).toEqual([{ conversation_id: 'c1' }])
    expect(db.all('SELECT * FROM closed_tabs')).toEqual([])
  })
})
