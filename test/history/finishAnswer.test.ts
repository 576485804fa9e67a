import { describe, expect, it } from 'vitest'
import type { AppError } from '@shared/appError'
import { setOmission } from '@main/history/answerDetails'
import { deleteConversation, getConversation, restoreConversation } from '@main/history/conversations'
import { deleteMessages } from '@main/history/deletions'
import { finishAnswer } from '@main/history/finishAnswer'
import { appendToAnswers } from '@main/history/messageChunks'
import { getAnswer, getMessage, messagePage } from '@main/history/messages'
import { aConversation, aTurn, done, nobody } from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

describe('setOmission', () => {
  const omission = { messages: 3, summary: null }

  it('notes on the answer what was not sent, and nothing else', () => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    expect(setOmission(db, { answerId: answer.id, omission })).toBeNull()
    expect(getAnswer(db, { id: answer.id })).toEqual({ ...answer, omission })
    setOmission(db, { answerId: answer.id, omission: null })
    expect(getAnswer(db, { id: answer.id })).toEqual(answer)
  })

  it('knows no question and nothing unknown', () => {
    const db = openTestDatabase()
    const { message } = aTurn(db, aConversation(db))
    for (const answerId of [message.id, nobody]) {
      expect(() => setOmission(db, { answerId, omission })).toThrow('no such answer')
    }
  })
})

describe('finishAnswer', () => {
  const error: AppError = {
    code: 'parameter-refused',
    message: 'no',
    detail: '{"error":"…"}',
    retryAfterMs: 1500,
    requestId: 'req_1',
    parameter: 'temperature',
    contextWindow: 128_000,
  }

  it('writes the final text and everything known about the answer', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { answer } = aTurn(db, id)
    const final = {
      content: '끝',
      reasoning: '생각',
      status: 'failed',
      finishReason: 'length',
      usage: { inputTokens: 12, outputTokens: 0, cachedTokens: 4, reasoningTokens: 0, estimated: true },
      timing: { firstTokenMs: 10, reasoningMs: 0, durationMs: 2000 },
      error,
    } as const
    const finished = finishAnswer(db, { answerId: answer.id, ...final }, 50)
    expect(finished).toEqual({ ...answer, ...final })
    expect(getAnswer(db, { id: answer.id })).toEqual(finished)
    expect(getConversation(db, { id }).updatedAt).toBe(50)
  })

  it('keeps an error and a usage without their optional parts', () => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    const small: AppError = { code: 'timeout', message: 'too slow' }
    const usage = {
      inputTokens: 1,
      outputTokens: 2,
      cachedTokens: null,
      reasoningTokens: null,
      estimated: false,
    }
    const final = { ...done, status: 'failed', error: small, usage } as const
    expect(finishAnswer(db, { answerId: answer.id, ...final }, 3)).toEqual({ ...answer, ...final })
  })

  it('finishes an answer that has no details, as one of an older version', () => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    db.run('DELETE FROM answer_details')
    const timing = { firstTokenMs: 1, reasoningMs: null, durationMs: 2 }
    const finished = finishAnswer(db, { answerId: answer.id, ...done, timing }, 3)
    expect(finished).toEqual({ ...answer, ...done, timing })
  })

  it('replaces what was appended, waiting chunks included', () => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    for (const content of ['x'.repeat(40_000), 'waits']) {
      appendToAnswers(db, { pieces: [{ answerId: answer.id, content, reasoning: 'r' }] })
    }
    finishAnswer(db, { answerId: answer.id, ...done, content: 'final' }, 3)
    expect(getAnswer(db, { id: answer.id })).toMatchObject({ content: 'final', reasoning: '' })
    expect(db.get('SELECT count(*) AS n FROM message_chunks')).toEqual({ n: 0 })
  })

  it('happens once: a second call and late pieces change nothing', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { answer } = aTurn(db, id)
    const first = finishAnswer(db, { answerId: answer.id, ...done, content: 'first', status: 'stopped' }, 10)
    const timing = { firstTokenMs: 1, reasoningMs: 2, durationMs: 3 }
    const second = finishAnswer(db, { answerId: answer.id, ...done, content: 'second', error, timing }, 20)
    appendToAnswers(db, { pieces: [{ answerId: answer.id, content: 'late', reasoning: 'late' }] })
    expect(second).toEqual(first)
    expect(getAnswer(db, { id: answer.id })).toEqual(first)
    expect(getConversation(db, { id }).updatedAt).toBe(10)
  })

  it('reaches an answer that was deleted, and one of a deleted conversation', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const deleted = aTurn(db, id).answer
    deleteMessages(db, { messageId: deleted.id, scope: 'branch' }, 3)
    finishAnswer(db, { answerId: deleted.id, ...done, content: 'late', status: 'stopped' }, 4)
    expect(getAnswer(db, { id: deleted.id })).toMatchObject({ content: 'late', status: 'stopped' })
    const { answer } = aTurn(db, id)
    deleteConversation(db, { id }, 5)
    finishAnswer(db, { answerId: answer.id, ...done, content: 'kept', status: 'stopped' }, 6)
    restoreConversation(db, { id })
    expect(messagePage(db, { conversationId: id, before: null, limit: 1 }).messages).toMatchObject([
      { content: 'kept', status: 'stopped' },
    ])
  })

  it('does not touch a question or an unknown id', () => {
    const db = openTestDatabase()
    const { message } = aTurn(db, aConversation(db))
    expect(() => finishAnswer(db, { answerId: message.id, ...done }, 3)).toThrow('no such answer')
    expect(() => finishAnswer(db, { answerId: nobody, ...done }, 3)).toThrow('no such message')
    expect(getMessage(db, { id: message.id })).toEqual(message)
  })
})
