import { describe, expect, it } from 'vitest'
import { columnsOf, tablesOf } from '../support/schema'
import { openTestDatabase } from '../support/testDatabase'

const insertMessage = `INSERT INTO messages (id, conversation_id, parent_id, role, status, content, created_at)
  VALUES (?, ?, ?, 'user', 'complete', '', 0)`

function atVersion10() {
  const db = openTestDatabase({ version: 10 })
  for (const id of ['c1', 'c2']) {
    db.run("INSERT INTO conversations (id, title, created_at, updated_at) VALUES (?, '', 0, 0)", id)
  }
  db.run(insertMessage, 'm1', 'c1', null)
  return db
}

describe('migration 10', () => {
  it('creates both tables with the columns that outside tools rely on', () => {
    const db = openTestDatabase({ version: 10 })
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 10 })
    expect(tablesOf(db)).toEqual(['conversations', 'messages'])
    expect(columnsOf(db, 'conversations')).toEqual([
      'row_id INTEGER',
      'id TEXT NOT NULL',
      'title TEXT NOT NULL',
      'model TEXT',
      'folder_id TEXT',
      'pinned INTEGER NOT NULL',
      'archived_at INTEGER',
      'deleted_at INTEGER',
      'active_leaf_id TEXT',
      'created_at INTEGER NOT NULL',
      'updated_at INTEGER NOT NULL',
      'system_prompt TEXT NOT NULL',
    ])
    expect(columnsOf(db, 'messages')).toEqual([
      'row_id INTEGER',
      'id TEXT NOT NULL',
      'conversation_id TEXT NOT NULL',
      'parent_id TEXT',
      'role TEXT NOT NULL',
      'status TEXT NOT NULL',
      'model TEXT',
      'connection_id TEXT',
      'finish_reason TEXT',
      'input_tokens INTEGER',
      'output_tokens INTEGER',
      'error_code TEXT',
      'error_message TEXT',
      'error_retry_after_ms INTEGER',
      'error_request_id TEXT',
      'created_at INTEGER NOT NULL',
      'content TEXT NOT NULL',
      'reasoning TEXT NOT NULL',
      'error_detail TEXT',
    ])
  })

  it.each([
    ['an unknown parent', 'c1', 'nobody'],
    ['a parent of another conversation', 'c2', 'm1'],
    ['an unknown conversation', 'c3', null],
  ])('refuses a message with %s', (_, conversationId, parentId) => {
    const db = atVersion10()
    expect(() => db.run(insertMessage, 'm2', conversationId, parentId)).toThrow('FOREIGN KEY')
  })

  it.each(['nobody', 'm1'])('refuses %s as the active leaf of a conversation that it is not in', (leaf) => {
    const db = atVersion10()
    const setLeaf = "UPDATE conversations SET active_leaf_id = ? WHERE id = 'c2'"
    expect(() => db.run(setLeaf, leaf)).toThrow('FOREIGN KEY')
  })

  it('lets a conversation name a leaf that is inserted later in the same transaction', () => {
    const db = atVersion10()
    db.transaction(() => {
      db.run("UPDATE conversations SET active_leaf_id = 'm2' WHERE id = 'c1'")
      db.run(insertMessage, 'm2', 'c1', 'm1')
    })
    expect(db.get("SELECT active_leaf_id FROM conversations WHERE id = 'c1'")).toEqual({
      active_leaf_id: 'm2',
    })
  })

  it('removes the messages of a removed conversation only', () => {
    const db = atVersion10()
    db.run(insertMessage, 'm2', 'c1', 'm1')
    db.run(insertMessage, 'm3', 'c2', null)
    db.run("UPDATE conversations SET active_leaf_id = 'm2' WHERE id = 'c1'")
    db.run("DELETE FROM conversations WHERE id = 'c1'")
    expect(db.all('SELECT id FROM messages')).toEqual([{ id: 'm3' }])
  })

  it('keeps row numbers when the file is compacted', () => {
    const db = atVersion10()
    db.run(insertMessage, 'm2', 'c1', null)
    db.run("DELETE FROM messages WHERE id = 'm1'")
    const before = db.all('SELECT row_id, id FROM messages')
    db.exec('VACUUM')
    expect(db.all('SELECT rowid AS row_id, id FROM messages')).toEqual(before)
    expect(before).toEqual([{ row_id: 2, id: 'm2' }])
  })
})
