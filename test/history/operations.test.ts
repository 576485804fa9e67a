import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createConversation } from '@main/history/conversations'
import { connect } from '@main/history/database/connection'
import { getAnswer } from '@main/history/messages'
import { operations, runOperation } from '@main/history/operations'
import { aConversation, aQuestion, aTurn, newConversation } from './support/conversation'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

describe('runOperation', () => {
  it('answers with what the operation returns, at the given time', () => {
    const db = openTestDatabase()
    expect(runOperation(db, 'createConversation', { ...newConversation, model: 'a/b' }, 123)).toEqual({
      ok: true,
      value: expect.objectContaining({ model: 'a/b', createdAt: 123 }),
    })
  })

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf', '', 'drop'])(
    'knows no operation named %j',
    (name) => {
      expect(runOperation(openTestDatabase(), name, {}, 0)).toEqual({
        ok: false,
        error: { code: 'internal', message: `no such history operation: ${name}` },
      })
    },
  )

  it('answers an expected failure with its code', () => {
    expect(runOperation(openTestDatabase(), 'getConversation', { id: 'x' }, 0)).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'no such conversation' },
    })
  })

  it.each(Object.keys(operations))(
    '%s answers senseless input with an error and not with a crash',
    (name) => {
      const db = openTestDatabase()
      const withoutInput = [
        'countHistory',
        'countOrder',
        'discardTemporary',
        'listModelSets',
        'listModelSettings',
        'listPresets',
        'listTabWindows',
        'recoverInterrupted',
      ]
      expect(runOperation(db, name, null, 0).ok).toBe(withoutInput.includes(name))
      expect(db.get('SELECT count(*) AS n FROM conversations')).toEqual({ n: 0 })
    },
  )
})

describe('a full disk', () => {
  it('is reported, costs nothing that was stored, and goes on when there is room again', () => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    const append = (content: string) =>
      runOperation(db, 'appendToAnswers', { pieces: [{ answerId: answer.id, content, reasoning: '' }] }, 0)
    expect(append('stored').ok).toBe(true)
    db.exec('PRAGMA max_page_count = 1')
    const full = { ok: false, error: { code: 'disk-full', message: 'database or disk is full' } }
    expect(append('x'.repeat(1_000_000))).toEqual(full)
    expect(runOperation(db, 'beginTurn', aQuestion(answer.conversationId, 'y'.repeat(1_000_000)), 0)).toEqual(
      full,
    )
    expect(getAnswer(db, { id: answer.id }).content).toBe('stored')
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 2 })
    db.exec('PRAGMA max_page_count = 4294967294')
    expect(append(' and more').ok).toBe(true)
    expect(getAnswer(db, { id: answer.id }).content).toBe('stored and more')
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
  })
})

describe('another process', () => {
  it('that writes for too long refuses a write; reads go on', () => {
    const path = join(temporaryFolder(), 'history.db')
    const [db, other] = [openTestDatabase({ path }), openTestDatabase({ path })]
    const id = aConversation(db)
    other.exec('BEGIN IMMEDIATE')
    other.run("UPDATE conversations SET title = 'uncommitted'")
    expect(runOperation(db, 'renameConversation', { id, title: 'mine' }, 0)).toEqual({
      ok: false,
      error: { code: 'history-locked', message: 'database is locked' },
    })
    expect(runOperation(db, 'getConversation', { id }, 0)).toMatchObject({ ok: true, value: { title: '' } })
    other.exec('COMMIT')
    expect(runOperation(db, 'renameConversation', { id, title: 'mine' }, 0)).toMatchObject({ ok: true })
  })
})

describe('a connection for reading', () => {
  it('cannot write, whatever a function tries', () => {
    const path = join(temporaryFolder(), 'history.db')
    openTestDatabase({ path })
    const reader = connect(path, { busyTimeoutMs: 50, readOnly: true })
    expect(() => createConversation(reader, newConversation, 0)).toThrow('readonly')
    expect(reader.get('SELECT count(*) AS n FROM conversations')).toEqual({ n: 0 })
    reader.close()
  })
})
