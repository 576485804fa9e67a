import { describe, expect, it } from 'vitest'
import { columnsOf, tablesOf } from '../support/schema'
import { upgrade } from '../support/upgrade'

describe('migration 30', () => {
  it('adds its table and leaves every row as it was', () => {
    const { db, before, after } = upgrade(20, 30)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 30 })
    expect(after).toEqual(before)
    expect(tablesOf(db)).toEqual(['conversations', 'message_chunks', 'messages', 'open_tabs'])
    expect(columnsOf(db, 'open_tabs')).toEqual([
      'conversation_id TEXT NOT NULL',
      'position INTEGER NOT NULL',
      'active INTEGER NOT NULL',
    ])
  })

  it('allows one tab per conversation and one active tab', () => {
    const { db } = upgrade(20, 30)
    const insert = 'INSERT INTO open_tabs VALUES (?, ?, ?)'
    db.run(insert, 'c1', 0, 1)
    expect(() => db.run(insert, 'c1', 1, 0)).toThrow('UNIQUE')
    expect(() => db.run(insert, 'c2', 1, 1)).toThrow('UNIQUE')
    expect(() => db.run(insert, 'nobody', 1, 0)).toThrow('FOREIGN KEY')
    db.run(insert, 'c2', 1, 0)
    db.run("DELETE FROM conversations WHERE id = 'c1'")
    expect(db.all('SELECT * FROM open_tabs')).toEqual([{ conversation_id: 'c2', position: 1, active: 0 }])
  })
})
