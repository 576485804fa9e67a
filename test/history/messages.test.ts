import { describe, expect, it } from 'vitest'
import { deleteConversation } from '@main/history/conversations'
import type { WritableDb } from '@main/history/database/db'
import { deleteMessages } from '@main/history/deletions'
import { appendToAnswers } from '@main/history/messageChunks'
import { getAnswer, getMessage, messagePage, promptPath } from '@main/history/messages'
import { beginAnswer, beginTurn } from '@main/history/turns'
import {
  aConversation,
  aFinishedTurn,
  anAttachment,
  aQuestion,
  asked,
  aTurn,
  attached,
  nobody,
} from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

/** Ten messages in one branch. */
function fiveTurns(db: WritableDb) {
  const conversationId = aConversation(db)
  const messages = ['1', '2', '3', '4', '5'].flatMap((text) => {
    const { message, answer } = aFinishedTurn(db, conversationId, text)
    return [message, answer]
  })
  return { conversationId, messages }
}

describe('messagePage', () => {
  it('gives the end of the branch, oldest first', () => {
    const db = openTestDatabase()
    const { conversationId, messages } = fiveTurns(db)
    expect(messagePage(db, { conversationId, before: null, limit: 3 })).toEqual({
      messages: messages.slice(7),
      hasOlder: true,
      variants: {},
      compared: [],
    })
  })

  it.each([1, 3, 5, 9, 10, 11])('gives every message exactly once in pages of %i', (limit) => {
    const db = openTestDatabase()
    const { conversationId, messages } = fiveTurns(db)
    const seen = []
    let before: string | null = null
    for (;;) {
      const page: ReturnType<typeof messagePage> = messagePage(db, { conversationId, before, limit })
      seen.unshift(...page.messages)
      expect(page.hasOlder).toBe(seen.length < messages.length)
      if (!page.hasOlder) break
      before = page.messages[0]?.id ?? null
    }
    expect(seen).toEqual(messages)
  })

  it('is as long as was asked for, and whole, when messages were deleted in between', () => {
    const db = openTestDatabase()
    const { conversationId, messages } = fiveTurns(db)
    for (const index of [1, 4, 5, 7]) {
      deleteMessages(db, { messageId: messages[index]?.id ?? '', scope: 'message' }, 9)
    }
    const left = [0, 2, 3, 6, 8, 9].map((index) => messages[index]?.id)
    const pageOf = (before: string | null) => messagePage(db, { conversationId, before, limit: 3 })
    const [last, first] = [pageOf(null), pageOf(left[3] ?? null)]
    expect([first, last].map((page) => page.messages.map(({ id }) => id))).toEqual([
      left.slice(0, 3),
      left.slice(3),
    ])
    expect([first.hasOlder, last.hasOlder]).toEqual([false, true])
    expect([...first.messages, ...last.messages].map(({ parentId }) => parentId)).toEqual([
      null,
      ...left.slice(0, -1),
    ])
  })

  it('is empty for a conversation without messages and before the first message', () => {
    const db = openTestDatabase()
    const empty = { messages: [], hasOlder: false, variants: {}, compared: [] }
    expect(messagePage(db, { conversationId: aConversation(db), before: null, limit: 5 })).toEqual(empty)
    const { conversationId, messages } = fiveTurns(db)
    expect(messagePage(db, { conversationId, before: messages[0]?.id ?? '', limit: 5 })).toEqual(empty)
  })

  it('shows one branch only, and names the variants beside it', () => {
    const db = openTestDatabase()
    const { conversationId, messages } = fiveTurns(db)
    const besideId = messages[3]?.id ?? ''
    const [answer] = beginAnswer(db, { besideId, asked, content: '', reasoning: '' }, 9).answers
    expect(messagePage(db, { conversationId, before: null, limit: 20 })).toEqual({
      messages: [...messages.slice(0, 3), answer],
      hasOlder: false,
      variants: { [answer?.id ?? '']: [besideId, answer?.id] },
      compared: [],
    })
  })

  it('has the attachments of every message, each its own', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const files = ['c', 'a', 'b'].map((letter) => anAttachment(db, letter))
    const given = [files.slice(0, 2), [], files.slice(1)]
    for (const attachments of given) beginTurn(db, { ...aQuestion(conversationId), attachments }, 5)
    const { messages } = messagePage(db, { conversationId, before: null, limit: 20 })
    expect(messages.filter(({ role }) => role === 'user')).toMatchObject(
      given.map((attachments) => ({ attachments: attachments.map(attached) })),
    )
    const leafId = messages.at(-1)?.id ?? ''
    expect(promptPath(db, { messageId: leafId })).toEqual(messages)
  })

  it('includes text that waits in chunks', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const { message, answer } = aTurn(db, conversationId)
    const long = '가'.repeat(11_000)
    for (const content of [long, '나', '다']) {
      appendToAnswers(db, { pieces: [{ answerId: answer.id, content, reasoning: content }] })
    }
    expect(db.get('SELECT count(*) AS n FROM message_chunks')).toEqual({ n: 2 })
    const grown = { ...answer, content: `${long}나다`, reasoning: `${long}나다` }
    expect(messagePage(db, { conversationId, before: null, limit: 5 }).messages).toEqual([message, grown])
    expect(getAnswer(db, { id: answer.id })).toEqual(grown)
    expect(promptPath(db, { messageId: answer.id })).toEqual([message, grown])
  })

  it('goes as far up as it is asked to, and no shorter than a page', () => {
    const db = openTestDatabase()
    const { conversationId, messages } = fiveTurns(db)
    const ids = messages.map(({ id }) => id)
    const read = (before: string | null, until: string | undefined, limit: number) =>
      messagePage(db, { conversationId, before, until: until ?? '', limit })
    expect(read(null, ids[2], 3).messages).toEqual(messages.slice(2))
    expect(read(null, ids[2], 3).hasOlder).toBe(true)
    expect(read(ids[6] ?? '', ids[0], 1)).toMatchObject({ messages: messages.slice(0, 6), hasOlder: false })
    expect(read(null, ids[8], 5).messages).toEqual(messages.slice(5))
    deleteMessages(db, { messageId: ids[4] ?? '', scope: 'message' }, 9)
    expect(read(null, ids[3], 1).messages.map(({ id }) => id)).toEqual([ids[3], ...ids.slice(5)])
    expect(() => read(null, ids[4], 1)).toThrow('no such message')
    expect(() => read(ids[6] ?? '', ids[8], 1)).toThrow('no such message')
  })

  it('does not know unknown and deleted conversations, nor a message of another one', () => {
    const db = openTestDatabase()
    const { conversationId } = fiveTurns(db)
    const other = fiveTurns(db)
    const page = (id: string, before: string | null) => () =>
      messagePage(db, { conversationId: id, before, limit: 5 })
    expect(page(nobody, null)).toThrow('no such conversation')
    expect(page(conversationId, nobody)).toThrow('no such message')
    expect(page(conversationId, other.messages[4]?.id ?? '')).toThrow('no such message')
    deleteConversation(db, { id: conversationId }, 9)
    expect(page(conversationId, null)).toThrow('no such conversation')
  })
})

describe('promptPath', () => {
  it('leads from the root to the message', () => {
    const db = openTestDatabase()
    const { messages } = fiveTurns(db)
    expect(promptPath(db, { messageId: messages[9]?.id ?? '' })).toEqual(messages)
    expect(promptPath(db, { messageId: messages[4]?.id ?? '' })).toEqual(messages.slice(0, 5))
  })

  it('does not know unknown messages', () => {
    expect(() => promptPath(openTestDatabase(), { messageId: nobody })).toThrow('no such message')
  })
})

describe('getMessage and getAnswer', () => {
  it('tell a question from an answer', () => {
    const db = openTestDatabase()
    const { message, answer } = aFinishedTurn(db, aConversation(db))
    expect(getMessage(db, { id: message.id })).toEqual(message)
    expect(getAnswer(db, { id: answer.id })).toEqual(answer)
    expect(() => getAnswer(db, { id: message.id })).toThrow('no such answer')
    expect(() => getMessage(db, { id: nobody })).toThrow('no such message')
  })
})

describe('messageFromRow', () => {
  it('reads a row that another version or tool wrote', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    db.run(
      `INSERT INTO messages (id, conversation_id, role, status, connection_id, error_code, input_tokens, content,
         created_at)
       VALUES ('m', ?, 'tool', 'paused', 'second-key', 'from-the-future', 3, 'text', 4)`,
      conversationId,
    )
    expect(getMessage(db, { id: 'm' })).toEqual({
      id: 'm',
      conversationId,
      parentId: null,
      role: 'assistant',
      status: 'interrupted',
      model: '',
      connectionId: 'default',
      origin: 'send',
      comparisonId: null,
      parameters: {},
      content: 'text',
      reasoning: '',
      finishReason: null,
      usage: null,
      timing: { firstTokenMs: null, reasoningMs: null, durationMs: null },
      omission: null,
      error: { code: 'internal', message: '' },
      createdAt: 4,
    })
  })
  it.each(['default', 'demo', nobody])('knows the connection %s', (connectionId) => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    db.run('UPDATE messages SET connection_id = ? WHERE id = ?', connectionId, answer.id)
    expect(getAnswer(db, { id: answer.id })).toEqual({ ...answer, connectionId })
  })

  it.each([
    ['not json', 'not json'],
    ['[]', '[]'],
    ['{"temperature":9,"api":"x"}', '{"messages":0,"summary":null}'],
    ['null', '{"messages":1.5}'],
  ])('reads damaged details as none: %s, %s', (parameters, omission) => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    db.run("UPDATE answer_details SET origin = 'dream', parameters = ?, omission = ?", parameters, omission)
    expect(getAnswer(db, { id: answer.id })).toEqual(answer)
  })

  it('keeps that messages were left out even when their summary is damaged', () => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    db.run('UPDATE answer_details SET omission = ?', '{"messages":2,"summary":{"model":"a/b"}}')
    expect(getAnswer(db, { id: answer.id }).omission).toEqual({ messages: 2, summary: null })
  })
})
