import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endCall, startCall } from '@main/history/calls'
import { deleteConversation } from '@main/history/conversations'
import { integer } from '@main/history/database/row'
import { appendToAnswers, recoverInterrupted } from '@main/history/messageChunks'
import { getAnswer, getMessage } from '@main/history/messages'
import { aConversation, aFinishedTurn, aTurn } from './support/conversation'
import { purgeDeleted } from './support/purge'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

describe('appendToAnswers', () => {
  it('adds to several answers at once, to each its own', () => {
    const db = openTestDatabase()
    const [a, b] = [aTurn(db, aConversation(db)).answer, aTurn(db, aConversation(db)).answer]
    const append = (contentA: string, contentB: string) =>
      appendToAnswers(db, {
        pieces: [
          { answerId: a.id, content: contentA, reasoning: '' },
          { answerId: b.id, content: '', reasoning: contentB },
        ],
      })
    append('안녕', 'th')
    append('하세요', 'ink')
    expect(getAnswer(db, { id: a.id })).toEqual({ ...a, content: '안녕하세요' })
    expect(getAnswer(db, { id: b.id })).toEqual({ ...b, reasoning: 'think' })
  })

  it('ignores unknown answers and questions without losing the others', () => {
    const db = openTestDatabase()
    const { message, answer } = aTurn(db, aConversation(db))
    const pieces = ['nobody', message.id, answer.id].map((answerId) => ({
      answerId,
      content: 'x',
      reasoning: '',
    }))
    appendToAnswers(db, { pieces })
    expect(getMessage(db, { id: message.id })).toEqual(message)
    expect(getAnswer(db, { id: answer.id }).content).toBe('x')
  })

  it.each([1, 700, 9_000, 33_000, 200_000])('keeps every piece of %i bytes in order', (bytes) => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    let expected = ''
    for (let i = 0; expected.length < 400_000 && i < 300; i += 1) {
      const content = `${i};`.padEnd(bytes, 'x')
      expected += content
      appendToAnswers(db, { pieces: [{ answerId: answer.id, content, reasoning: `${i},` }] })
      if (i % 50 === 0) expect(getAnswer(db, { id: answer.id }).content).toBe(expected)
    }
    const reasoning = getAnswer(db, { id: answer.id }).reasoning
    expect(getAnswer(db, { id: answer.id }).content).toBe(expected)
    expect(reasoning.split(',').slice(0, -1)).toEqual(
      [...reasoning.split(',').slice(0, -1).keys()].map(String),
    )
  })

  it('keeps at least half of the text in the table that outside tools read', () => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    for (let length = 5_000; length <= 300_000; length += 5_000) {
      appendToAnswers(db, {
        pieces: [{ answerId: answer.id, content: 'x'.repeat(5_000), reasoning: '' }],
      })
      const stored = db.get('SELECT length(content) AS n FROM messages WHERE id = ?', answer.id)
      expect(stored && integer(stored, 'n')).toBeGreaterThanOrEqual(length / 2)
    }
  })

  it('writes an amount that grows with the length and not with its square', () => {
    const written = (bytes: number) => {
      const path = join(temporaryFolder(), 'history.db')
      const db = openTestDatabase({ path })
      // Without checkpoints the WAL holds every page that was ever written.
      db.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = OFF')
      const { answer } = aTurn(db, aConversation(db))
      for (let at = 0; at < bytes; at += 2048) {
        appendToAnswers(db, {
          pieces: [{ answerId: answer.id, content: 'x'.repeat(2048), reasoning: '' }],
        })
      }
      return statSync(`${path}-wal`).size
    }
    const [one, four] = [written(1 << 18), written(1 << 20)]
    expect(four / one).toBeLessThan(4.8)
    expect(four / (1 << 20)).toBeLessThan(16)
  })
})

describe('recoverInterrupted', () => {
  it('marks what was streaming, with all its text, and nothing else', () => {
    const db = openTestDatabase()
    const finished = aFinishedTurn(db, aConversation(db)).answer
    const [short, long] = [aTurn(db, aConversation(db)).answer, aTurn(db, aConversation(db)).answer]
    const big = 'x'.repeat(50_000)
    for (const content of [big, 'end']) {
      appendToAnswers(db, { pieces: [{ answerId: long.id, content, reasoning: 'r' }] })
    }
    expect(recoverInterrupted(db)).toBe(2)
    expect(getAnswer(db, { id: short.id })).toEqual({ ...short, status: 'interrupted' })
    expect(getAnswer(db, { id: long.id })).toEqual({
      ...long,
      status: 'interrupted',
      content: `${big}end`,
      reasoning: 'rr',
    })
    expect(getAnswer(db, { id: finished.id })).toEqual(finished)
    // The text is in the table that outside tools read.
    expect(db.get('SELECT content FROM messages WHERE id = ?', long.id)).toEqual({ content: `${big}end` })
    expect(db.get('SELECT count(*) AS n FROM message_chunks')).toEqual({ n: 0 })
    expect(recoverInterrupted(db)).toBe(0)
  })

  it('ends the calls that were left running, and only those', () => {
    const db = openTestDatabase()
    const call = {
      conversationId: null,
      messageId: null,
      connectionId: 'default',
      model: 'a/b',
      api: 'chat-completions',
      streamed: true,
      purpose: 'answer',
    } as const
    const [over, running] = [startCall(db, call, 5), startCall(db, call, 6)]
    const end = { errorCode: null, usage: null, firstTokenMs: null, durationMs: 1 }
    endCall(db, { id: over, outcome: 'complete', ...end })
    recoverInterrupted(db)
    expect(db.all('SELECT id, outcome FROM calls ORDER BY id')).toEqual([
      { id: over, outcome: 'complete' },
      { id: running, outcome: 'interrupted' },
    ])
  })
})

it('leaves no chunks behind when a conversation is purged in mid-stream', () => {
  const db = openTestDatabase()
  const id = aConversation(db)
  const { answer } = aTurn(db, id)
  for (const content of ['x'.repeat(40_000), 'y']) {
    appendToAnswers(db, { pieces: [{ answerId: answer.id, content, reasoning: '' }] })
  }
  deleteConversation(db, { id }, 1)
  purgeDeleted(db, { before: 2 })
  expect(db.get('SELECT count(*) AS n FROM message_chunks')).toEqual({ n: 0 })
})
