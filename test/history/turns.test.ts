import { describe, expect, it } from 'vitest'
import type { AppError } from '@shared/appError'
import { deleteConversation, getConversation, restoreConversation } from '@main/history/conversations'
import { appendToAnswers } from '@main/history/messageChunks'
import { getAnswer, getMessage, messagePage } from '@main/history/messages'
import { beginRetry, beginTurn, finishAnswer } from '@main/history/turns'
import { aConversation, aFinishedTurn, aTurn } from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

const nobody = '00000000-0000-7000-8000-000000000000'
const asked = { model: 'a/b', connectionId: 'demo' } as const
const done = {
  content: '',
  reasoning: '',
  status: 'complete',
  finishReason: 'stop',
  usage: null,
  error: null,
} as const

describe('beginTurn', () => {
  it('stores the question and an empty answer below it', () => {
    const db = openTestDatabase()
    const id = aConversation(db, 1)
    const turn = beginTurn(
      db,
      { ...asked, conversationId: id, text: '안녕하세요?\n👋', title: '안녕하세요?' },
      5,
    )
    expect(turn).toEqual({
      conversation: {
        id,
        title: '안녕하세요?',
        model: 'openai/gpt-5.5',
        systemPrompt: '',
        activeLeafId: turn.answer.id,
        createdAt: 1,
        updatedAt: 5,
      },
      message: {
        id: turn.message.id,
        conversationId: id,
        parentId: null,
        role: 'user',
        content: '안녕하세요?\n👋',
        createdAt: 5,
      },
      answer: {
        id: turn.answer.id,
        conversationId: id,
        parentId: turn.message.id,
        role: 'assistant',
        status: 'streaming',
        model: 'a/b',
        connectionId: 'demo',
        content: '',
        reasoning: '',
        finishReason: null,
        usage: null,
        error: null,
        createdAt: 5,
      },
    })
    expect(getConversation(db, { id })).toEqual(turn.conversation)
    expect(getMessage(db, { id: turn.message.id })).toEqual(turn.message)
    expect(getMessage(db, { id: turn.answer.id })).toEqual(turn.answer)
    expect(db.all('SELECT role, status FROM messages ORDER BY row_id')).toEqual([
      { role: 'user', status: 'complete' },
      { role: 'assistant', status: 'streaming' },
    ])
  })

  it('continues the shown branch and keeps the title', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const first = aFinishedTurn(db, id, 'one')
    const second = aTurn(db, id, 'two')
    expect(second.message.parentId).toBe(first.answer.id)
    expect(second.conversation.title).toBe('one')
  })

  it('keeps every character', () => {
    const db = openTestDatabase()
    const text = `ab'"\\%_\u{1F468}\u200D\u{1F469}\u200D\u{1F467} 한글 ㄱㄴ \uFEFF`
    const { message } = aTurn(db, aConversation(db), text)
    expect(getMessage(db, { id: message.id }).content).toBe(text)
  })

  it('loses nothing behind a NUL, which itself becomes U+FFFD', () => {
    const db = openTestDatabase()
    const { message } = aTurn(db, aConversation(db), '앞\0뒤\0')
    expect(getMessage(db, { id: message.id }).content).toBe('앞\uFFFD뒤\uFFFD')
  })

  it('stores nothing at all for an unknown or deleted conversation', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    deleteConversation(db, { id }, 2)
    for (const conversationId of [id, nobody]) {
      expect(() => aTurn(db, conversationId)).toThrow('no such conversation')
    }
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 0 })
  })

  it('leaves no question behind when the answer cannot be stored', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const before = getConversation(db, { id })
    db.exec(`CREATE TRIGGER broken BEFORE INSERT ON messages WHEN new.role = 'assistant'
      BEGIN SELECT raise(ABORT, 'broken'); END`)
    expect(() => aTurn(db, id)).toThrow('broken')
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 0 })
    expect(getConversation(db, { id })).toEqual(before)
  })
})

describe('beginRetry', () => {
  it('adds a sibling and shows it, the earlier answer stays', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { message, answer: earlier } = aFinishedTurn(db, id, 'question')
    const below = aFinishedTurn(db, id, 'follow-up')
    const { conversation, answer } = beginRetry(db, { ...asked, answerId: earlier.id }, 7)
    expect(answer).toEqual({
      ...earlier,
      id: answer.id,
      ...asked,
      content: '',
      finishReason: null,
      status: 'streaming',
      createdAt: 7,
    })
    expect(conversation).toEqual(getConversation(db, { id }))
    expect({ leaf: conversation.activeLeafId, at: conversation.updatedAt }).toEqual({
      leaf: answer.id,
      at: 7,
    })
    expect(messagePage(db, { conversationId: id, before: null, limit: 9 }).messages).toEqual([
      message,
      answer,
    ])
    expect(getMessage(db, { id: earlier.id })).toEqual(earlier)
    expect(getMessage(db, { id: below.answer.id })).toEqual(below.answer)
  })

  it('refuses a question, an unknown answer and one of a deleted conversation', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { message, answer } = aFinishedTurn(db, id)
    expect(() => beginRetry(db, { ...asked, answerId: message.id }, 7)).toThrow('no such answer')
    expect(() => beginRetry(db, { ...asked, answerId: nobody }, 7)).toThrow('no such message')
    deleteConversation(db, { id }, 8)
    expect(() => beginRetry(db, { ...asked, answerId: answer.id }, 9)).toThrow('no such conversation')
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 2 })
  })
})

describe('finishAnswer', () => {
  const error: AppError = {
    code: 'rate-limited',
    message: 'slow down',
    detail: '{"error":"…"}',
    retryAfterMs: 1500,
    requestId: 'req_1',
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
      usage: { inputTokens: 12, outputTokens: 0 },
      error,
    } as const
    const finished = finishAnswer(db, { answerId: answer.id, ...final, model: 'really/answered' }, 50)
    expect(finished).toEqual({ ...answer, ...final, model: 'really/answered' })
    expect(getAnswer(db, { id: answer.id })).toEqual(finished)
    expect(getConversation(db, { id }).updatedAt).toBe(50)
  })

  it('keeps the asked model when the gateway named none, and an error without its optional parts', () => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    const small: AppError = { code: 'timeout', message: 'too slow' }
    const finished = finishAnswer(db, { answerId: answer.id, ...done, status: 'failed', error: small }, 3)
    expect(finished).toEqual({ ...answer, ...done, status: 'failed', error: small })
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
    const second = finishAnswer(db, { answerId: answer.id, ...done, content: 'second', error }, 20)
    appendToAnswers(db, { pieces: [{ answerId: answer.id, content: 'late', reasoning: 'late' }] })
    expect(second).toEqual(first)
    expect(getAnswer(db, { id: answer.id })).toEqual(first)
    expect(getConversation(db, { id }).updatedAt).toBe(10)
  })

  it('reaches an answer of a deleted conversation', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { answer } = aTurn(db, id)
    deleteConversation(db, { id }, 3)
    finishAnswer(db, { answerId: answer.id, ...done, content: 'kept', status: 'stopped' }, 4)
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
