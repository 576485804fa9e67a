import { describe, expect, it } from 'vitest'
import { columnsOf, tablesOf } from '../support/schema'
import { upgrade } from '../support/upgrade'

describe('migration 40', () => {
  it('adds its table and leaves every row as it was', () => {
    const { db, before, after } = upgrade(30, 40)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 40 })
    expect(after).toEqual(before)
    expect(tablesOf(db)).toEqual(['conversations', 'message_chunks', 'messages', 'model_lists', 'open_tabs'])
    expect(columnsOf(db, 'model_lists')).toEqual([
      'base_url TEXT NOT NULL',
      'ids TEXT NOT NULL',
      'fetched_at INTEGER NOT NULL',
    ])
  })
})
