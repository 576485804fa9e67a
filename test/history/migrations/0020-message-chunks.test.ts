import { describe, expect, it } from 'vitest'
import { columnsOf, tablesOf } from '../support/schema'
import { upgrade } from '../support/upgrade'

describe('migration 20', () => {
  it('adds its table and leaves every row as it was', () => {
    const { db, before, after } = upgrade(10, 20)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 20 })
    expect(after).toEqual(before)
    expect(tablesOf(db)).toEqual(['conversations', 'message_chunks', 'messages'])
    expect(columnsOf(db, 'message_chunks')).toEqual([
      'message_id TEXT NOT NULL',
      'seq INTEGER NOT NULL',
      'waiting_bytes INTEGER NOT NULL',
      'content TEXT NOT NULL',
      'reasoning TEXT NOT NULL',
    ])
  })

  it('ties chunks to their message', () => {
    const { db } = upgrade(10, 20)
    const insert = "INSERT INTO message_chunks VALUES (?, 0, 1, 'x', '')"
    expect(() => db.run(insert, 'nobody')).toThrow('FOREIGN KEY')
    db.run(insert, 'm2')
    expect(() => db.run(insert, 'm2')).toThrow('UNIQUE')
    db.run("DELETE FROM conversations WHERE id = 'c1'")
    expect(db.all('SELECT * FROM message_chunks')).toEqual([])
  })
})
