import { describe, expect, it } from 'vitest'
import { getConversation } from '@main/history/conversations'
import { getMessage } from '@main/history/messages'
import { columnsOf, tablesOf } from '../support/schema'
import { openTestDatabase } from '../support/testDatabase'
import { upgrade } from '../support/upgrade'

describe('migration 50', () => {
  it('adds its tables and columns and leaves every row as it was', () => {
    const { db, before, after } = upgrade(40, 50)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 50 })
    const added = { connection_id: null, parameters: '{}', fit: '{"kind":"ask"}' }
    expect(after).toEqual(before.map((row) => ('title' in row ? { ...row, ...added } : row)))
    expect(tablesOf(db)).toEqual([
      'answer_details',
      'conversations',
      'deleted_messages',
      'deletions',
      'message_chunks',
      'messages',
      'model_lists',
      'open_tabs',
    ])
    expect(columnsOf(db, 'conversations').slice(-3)).toEqual([
      'connection_id TEXT',
      'parameters TEXT NOT NULL',
      'fit TEXT NOT NULL',
    ])
    expect(columnsOf(db, 'answer_details')).toEqual([
      'message_id TEXT NOT NULL',
      'origin TEXT NOT NULL',
      'comparison_id TEXT',
      'parameters TEXT NOT NULL',
      'first_token_ms INTEGER',
      'reasoning_ms INTEGER',
      'duration_ms INTEGER',
      'cached_tokens INTEGER',
      'reasoning_tokens INTEGER',
      'usage_estimated INTEGER NOT NULL',
      'error_parameter TEXT',
      'error_context_window INTEGER',
      'omission TEXT',
    ])
    expect(columnsOf(db, 'deletions')).toEqual([
      'id TEXT NOT NULL',
      'conversation_id TEXT NOT NULL',
      'message_id TEXT NOT NULL',
      'scope TEXT NOT NULL',
      'active_leaf_id TEXT',
      'deleted_at INTEGER NOT NULL',
    ])
    expect(columnsOf(db, 'deleted_messages')).toEqual([
      'message_id TEXT NOT NULL',
      'deletion_id TEXT NOT NULL',
    ])
  })

  it('ties details and deletions to what they are about', () => {
    const { db } = upgrade(40, 50)
    const deletion = "INSERT INTO deletions VALUES (?, ?, 'm2', 'branch', NULL, 1)"
    expect(() => db.run('INSERT INTO answer_details (message_id) VALUES (?)', 'nobody')).toThrow(
      'FOREIGN KEY',
    )
    expect(() => db.run(deletion, 'd', 'nobody')).toThrow('FOREIGN KEY')
    expect(() => db.run('INSERT INTO deleted_messages VALUES (?, ?)', 'm2', 'nothing')).toThrow('FOREIGN KEY')
    db.run('INSERT INTO answer_details (message_id) VALUES (?)', 'm2')
    db.run(deletion, 'd1', 'c1')
    db.run(deletion, 'd2', 'c1')
    db.run('INSERT INTO deleted_messages VALUES (?, ?)', 'm2', 'd1')
    // A message is deleted once.
    expect(() => db.run('INSERT INTO deleted_messages VALUES (?, ?)', 'm2', 'd2')).toThrow('UNIQUE')
    db.run("DELETE FROM deletions WHERE id = 'd1'")
    expect(db.all('SELECT * FROM deleted_messages')).toEqual([])
    db.run("DELETE FROM conversations WHERE id = 'c1'")
    expect([...db.all('SELECT * FROM answer_details'), ...db.all('SELECT * FROM deletions')]).toEqual([])
  })

  it('reads what older versions wrote as asked with nothing set', () => {
    const { db } = upgrade(40, Number.POSITIVE_INFINITY)
    expect(getConversation(db, { id: 'c1' })).toMatchObject({
      connectionId: null,
      parameters: {},
      fit: { kind: 'ask' },
    })
    expect(getMessage(db, { id: 'm1' })).toMatchObject({ role: 'user', content: '질문', attachments: [] })
    expect(getMessage(db, { id: 'm2' })).toMatchObject({
      role: 'assistant',
      content: '답',
      origin: 'send',
      comparisonId: null,
      parameters: {},
      timing: { firstTokenMs: null, reasoningMs: null, durationMs: null },
      omission: null,
    })
  })

  it('is the same for a new database', () => {
    const { db } = upgrade(40, 50)
    const schema = (of: typeof db) => of.all('SELECT type, name, sql FROM sqlite_schema ORDER BY name')
    expect(schema(db)).toEqual(schema(openTestDatabase({ version: 50 })))
  })
})
