import { describe, expect, it } from 'vitest'
import { appendToAnswers } from '@main/history/messageChunks'
import { aConversation, aTurn, done } from '../support/conversation'
import { finishAnswer } from '@main/history/finishAnswer'
import { forgetIndexed } from '@main/history/searchQueue'
import { tablesOf } from '../support/schema'
import { openTestDatabase } from '../support/testDatabase'
import { upgrade } from '../support/upgrade'

describe('migration 110', () => {
  it('adds its tables and leaves every row as it was', () => {
    const { db, before, after } = upgrade(100, 110)
    expect(after).toEqual(before)
    expect(tablesOf(db)).toEqual(expect.arrayContaining(['search_queue', 'search_source']))
    // What was there before is read from the tables themselves.
    expect(db.all('SELECT * FROM search_queue')).toEqual([])
  })

  it('names each history differently', () => {
    const names = [openTestDatabase(), openTestDatabase()].map((db) => db.get('SELECT id FROM search_source'))
    expect(names[0]).not.toEqual(names[1])
    expect(names[0]).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/) })
  })

  it('queues what is whole, and nothing of an answer that streams', () => {
    const db = openTestDatabase()
    const queued = (): string[] =>
      db
        .all('SELECT m.id FROM search_queue q JOIN messages m ON m.row_id = q.row_id ORDER BY seq')
        .map(({ id }) => String(id))
    const { message, answer } = aTurn(db, aConversation(db))
    expect(queued()).toEqual([message.id])
    for (const size of [10, 40_000, 40_000, 40_000]) {
      appendToAnswers(db, { pieces: [{ answerId: answer.id, content: 'x'.repeat(size), reasoning: '' }] })
    }
    expect(queued()).toEqual([message.id])
    finishAnswer(db, { ...done, answerId: answer.id, content: 'x' }, 3)
    expect(queued()).toEqual([message.id, answer.id])
    db.run("UPDATE messages SET content = 'other', status = status WHERE id = ?", message.id)
    expect(queued()).toEqual([message.id, answer.id, message.id])
  })

  it('never gives a number away twice, however much was forgotten', () => {
    const db = openTestDatabase()
    db.run(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)
       INSERT INTO search_queue (row_id) SELECT i FROM n`,
    )
    expect([1, 2, 3].map(() => forgetIndexed(db, { through: 4400 }))).toEqual([true, true, false])
    expect(db.get('SELECT count(*) AS left FROM search_queue')).toEqual({ left: 100 })
    forgetIndexed(db, { through: 4500 })
    db.run('INSERT INTO search_queue (row_id) VALUES (1)')
    expect(db.get('SELECT seq FROM search_queue')).toEqual({ seq: 4501 })
  })
})
