import { describe, expect, it } from 'vitest'
import { columnsOf, tablesOf } from '../support/schema'
import { upgrade } from '../support/upgrade'

const added = ['attachments', 'drafts', 'message_attachments', 'queued_messages', 'summaries']

describe('migration 60', () => {
  it('adds its tables and leaves every row as it was', () => {
    const { db, before, after } = upgrade(50, 60)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 60 })
    expect(after).toEqual(before)
    expect(tablesOf(db)).toEqual(expect.arrayContaining(added))
    expect(Object.fromEntries(added.map((table) => [table, columnsOf(db, table)]))).toEqual({
      attachments: [
        'hash TEXT NOT NULL',
        'kind TEXT NOT NULL',
        'mime TEXT NOT NULL',
        'byte_size INTEGER NOT NULL',
        'width INTEGER',
        'height INTEGER',
        'characters INTEGER',
        'prepared_mime TEXT',
        'created_at INTEGER NOT NULL',
      ],
      drafts: [
        'conversation_id TEXT NOT NULL',
        'text TEXT NOT NULL',
        'attachments TEXT NOT NULL',
        'updated_at INTEGER NOT NULL',
      ],
      message_attachments: [
        'message_id TEXT NOT NULL',
        'position INTEGER NOT NULL',
        'hash TEXT NOT NULL',
        'name TEXT NOT NULL',
      ],
      queued_messages: [
        'id TEXT NOT NULL',
        'conversation_id TEXT NOT NULL',
        'created_at INTEGER NOT NULL',
        'attachments TEXT NOT NULL',
        'columns TEXT',
        'text TEXT NOT NULL',
      ],
      summaries: [
        'id TEXT NOT NULL',
        'conversation_id TEXT NOT NULL',
        'last_message_id TEXT NOT NULL',
        'model TEXT NOT NULL',
        'created_at INTEGER NOT NULL',
        'content TEXT NOT NULL',
      ],
    })
  })

  it('ties everything to its conversation or message, and keeps an attachment that a message has', () => {
    const { db } = upgrade(50, 60)
    const inserts = {
      drafts: ["INSERT INTO drafts VALUES (?, 'x', '[]', 1)"],
      queued_messages: ["INSERT INTO queued_messages VALUES ('q', ?, 1, '[]', NULL, 'x')"],
      message_attachments: ["INSERT INTO message_attachments VALUES (?, 0, 'hash', 'a.txt')", 'm1'],
      summaries: ["INSERT INTO summaries VALUES ('s', 'c1', ?, 'a/b', 1, 'x')", 'm2'],
    }
    db.run("INSERT INTO attachments VALUES ('hash', 'text', 'text/plain', 1, NULL, NULL, 1, NULL, 1)")
    for (const [sql = '', owner = 'c1'] of Object.values(inserts)) {
      expect(() => db.run(sql, 'nobody')).toThrow('FOREIGN KEY')
      db.run(sql, owner)
    }
    expect(() => db.run('DELETE FROM attachments')).toThrow('FOREIGN KEY')
    db.run("DELETE FROM conversations WHERE id = 'c1'")
    const left = Object.keys(inserts).flatMap((table) => db.all(`SELECT * FROM ${table}`))
    expect(left).toEqual([])
    db.run('DELETE FROM attachments')
  })
})
