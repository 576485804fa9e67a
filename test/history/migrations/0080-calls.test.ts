import { describe, expect, it } from 'vitest'
import { columnsOf, tablesOf } from '../support/schema'
import { upgrade } from '../support/upgrade'

describe('migration 80', () => {
  it('adds its table, tied to no other, and leaves every row as it was', () => {
    const { db, before, after } = upgrade(70, 80)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 80 })
    expect(after).toEqual(before)
    expect(tablesOf(db)).toContain('calls')
    expect(columnsOf(db, 'calls')).toEqual([
      'id TEXT NOT NULL',
      'at INTEGER NOT NULL',
      'conversation_id TEXT',
      'message_id TEXT',
      'connection_id TEXT NOT NULL',
      'model TEXT NOT NULL',
      'api TEXT NOT NULL',
      'streamed INTEGER NOT NULL',
      'purpose TEXT NOT NULL',
      'outcome TEXT NOT NULL',
      'error_code TEXT',
      'input_tokens INTEGER',
      'output_tokens INTEGER',
      'cached_tokens INTEGER',
      'reasoning_tokens INTEGER',
      'estimated INTEGER NOT NULL',
      'first_token_ms INTEGER',
      'duration_ms INTEGER',
    ])
    expect(db.all("SELECT * FROM pragma_foreign_key_list('calls')")).toEqual([])
  })
})
