import { expect, it } from 'vitest'
import { listConversations } from '@main/history/listConversations'
import { listInput } from '../../support/main/listInput'
import { upgrade } from '../support/upgrade'

it('adds folders, tags and the source of imported conversations, and leaves every row as it was', () => {
  const { db, before, after } = upgrade(90, 100)
  expect(after).toEqual(before)
  const tables = ['folders', 'tags', 'conversation_tags', 'imported_conversations']
  expect(tables.map((table) => db.get(`SELECT count(*) AS n FROM ${table}`)?.['n'])).toEqual([0, 0, 0, 0])
  expect(listConversations(db, listInput()).conversations.map(({ id, tagIds }) => [id, tagIds])).toEqual([
    ['c2', []],
    ['c1', []],
  ])
})

it('keeps a tag, and a folder within a folder, only as long as there is what they belong to', () => {
  const { db } = upgrade(90, 100)
  db.exec(`
    INSERT INTO folders (id, parent_id, name, created_at) VALUES ('f1', NULL, '일', 1), ('f2', 'f1', '회의', 2);
    INSERT INTO tags (id, name, folded_name, color) VALUES ('t1', 'Later', 'later', 'blue');
    INSERT INTO conversation_tags (conversation_id, tag_id) VALUES ('c1', 't1'), ('c2', 't1');
    INSERT INTO imported_conversations (source, source_id, conversation_id, fingerprint) VALUES ('chatgpt', 'x', 'c2', 'y');
  `)
  expect(() => db.run("DELETE FROM folders WHERE id = 'f1'")).toThrow('FOREIGN KEY')
  expect(() =>
    db.run("INSERT INTO tags (id, name, folded_name, color) VALUES ('t2', 'LATER', 'later', 'pink')"),
  ).toThrow('UNIQUE')
  db.run("DELETE FROM conversations WHERE id = 'c2'")
  expect(db.all('SELECT conversation_id FROM conversation_tags')).toEqual([{ conversation_id: 'c1' }])
  expect(db.all('SELECT * FROM imported_conversations')).toEqual([])
  db.run("DELETE FROM tags WHERE id = 't1'")
  expect(db.all('SELECT * FROM conversation_tags')).toEqual([])
})
