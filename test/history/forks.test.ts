import { describe, expect, it } from 'vitest'
import { deleteConversation, getConversation } from '@main/history/conversations'
import { setParameters, setConnection, setFit, setSystemPrompt } from '@main/history/conversationSettings'
import { text } from '@main/history/database/row'
import { deleteMessages } from '@main/history/deletions'
import { forkConversation } from '@main/history/forks'
import { appendToAnswers } from '@main/history/messageChunks'
import { promptPath } from '@main/history/messages'
import { getSummaries, saveSummary } from '@main/history/summaries'
import { finishAnswer } from '@main/history/finishAnswer'
import { beginTurn } from '@main/history/turns'
import {
  aConversation,
  aFinishedTurn,
  anAttachment,
  aQuestion,
  asked,
  aTurn,
  done,
  nobody,
  oneAnswer,
} from './support/conversation'
import { aFolder, arrange, aTag } from './support/order'
import { purgeDeleted } from './support/purge'
import { shownTree, violations } from './support/shownTree'
import { openTestDatabase } from './support/testDatabase'

const comparisonId = '11111111-1111-7111-8111-111111111111'

describe('forkConversation', () => {
  it('copies everything from the beginning to the message, and nothing else', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    setSystemPrompt(db, { id, systemPrompt: 'Be brief' })
    setParameters(db, { id, parameters: { temperature: 1, seed: null } })
    setFit(db, { id, fit: { kind: 'drop-oldest' } })
    setConnection(db, { id, connectionId: 'default' })
    const [folderId, tagId] = [aFolder(db, 'Work'), aTag(db, 'x')]
    arrange(db, { kind: 'move', folderId }, id)
    arrange(db, { kind: 'tag', tagId, on: true }, id)
    const attachments = [anAttachment(db, 'b'), anAttachment(db, 'a')]
    const full = {
      ...asked,
      parameters: { topP: 0.5 },
      origin: 'compare' as const,
      comparisonId,
      omission: { messages: 2, summary: { model: 'a/b', content: '요약' } },
    }
    const turn = oneAnswer(beginTurn(db, { ...aQuestion(id, '질문'), attachments, answers: [full, full] }, 5))
    finishAnswer(
      db,
      {
        answerId: turn.answer.id,
        content: '답',
        reasoning: '생각',
        status: 'failed',
        finishReason: 'length',
        usage: { inputTokens: 1, outputTokens: 2, cachedTokens: 3, reasoningTokens: 4, estimated: true },
        timing: { firstTokenMs: 5, reasoningMs: 6, durationMs: 7 },
        error: {
          code: 'context-too-long',
          message: 'too long',
          detail: '{}',
          retryAfterMs: 8,
          requestId: 'r',
          parameter: 'p',
          contextWindow: 9,
        },
      },
      6,
    )
    const last = aFinishedTurn(db, id, 'last', 7)
    aFinishedTurn(db, id, 'not copied', 8)
    const before = shownTree(db, id)
    const path = promptPath(db, { messageId: last.answer.id })

    const fork = forkConversation(db, { messageId: last.answer.id }, 100)
    expect(fork).toEqual({
      ...before.conversation,
      id: fork.id,
      activeLeafId: fork.activeLeafId,
      createdAt: 100,
      updatedAt: 100,
    })
    const copies = promptPath(db, { messageId: fork.activeLeafId ?? '' })
    expect(copies).toEqual(
      path.map((message, index) => ({
        ...message,
        id: copies[index]?.id,
        conversationId: fork.id,
        parentId: copies[index - 1]?.id ?? null,
        // The copy of a compared answer has nothing beside it.
        ...(message.role === 'assistant' && { comparisonId: null }),
      })),
    )
    const all = [...path, ...copies].map((message) => message.id)
    expect(new Set(all).size).toBe(2 * path.length)
    expect(db.get('SELECT count(*) AS n FROM messages WHERE conversation_id = ?', fork.id)).toEqual({ n: 4 })
    expect(shownTree(db, id)).toEqual(before)
    expect(violations(db)).toEqual([])
  })

  it('lives on without the conversation it came from', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const attachments = [anAttachment(db, 'a')]
    const { answer } = oneAnswer(beginTurn(db, { ...aQuestion(id), attachments }, 5))
    const fork = forkConversation(db, { messageId: answer.id }, 9)
    const before = shownTree(db, fork.id)
    deleteConversation(db, { id }, 10)
    purgeDeleted(db, { before: 11 })
    expect(shownTree(db, fork.id)).toEqual(before)
  })

  it('ends the copy of a streaming answer with what is stored, chunks included', () => {
    const db = openTestDatabase()
    const { answer } = aTurn(db, aConversation(db))
    for (const content of ['x'.repeat(40_000), 'y']) {
      appendToAnswers(db, { pieces: [{ answerId: answer.id, content, reasoning: 'r' }] })
    }
    const fork = forkConversation(db, { messageId: answer.id }, 9)
    const [, copy] = promptPath(db, { messageId: fork.activeLeafId ?? '' })
    expect(copy).toMatchObject({ status: 'interrupted', content: `${'x'.repeat(40_000)}y`, reasoning: 'rr' })
    finishAnswer(db, { ...done, answerId: answer.id, content: 'other' }, 10)
    expect(promptPath(db, { messageId: fork.activeLeafId ?? '' })[1]).toEqual(copy)
  })

  it('leaves deleted messages out', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const first = aFinishedTurn(db, id, 'one')
    const second = aFinishedTurn(db, id, 'two')
    for (const { id: messageId } of [first.message, second.message]) {
      deleteMessages(db, { messageId, scope: 'message' }, 5)
    }
    const fork = forkConversation(db, { messageId: second.answer.id }, 9)
    const copies = promptPath(db, { messageId: fork.activeLeafId ?? '' })
    expect(copies.map(({ content }) => content)).toEqual(['one', 'two'])
    expect(db.get('SELECT count(*) AS n FROM messages WHERE conversation_id = ?', fork.id)).toEqual({ n: 2 })
  })

  it('takes along the summaries of what it copies', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const [first, second] = [aFinishedTurn(db, id, 'one'), aFinishedTurn(db, id, 'two')]
    for (const { answer } of [first, second]) {
      const summary = { conversationId: id, lastMessageId: answer.id, model: 'a/b', content: answer.content }
      saveSummary(db, summary, 5)
    }
    const fork = forkConversation(db, { messageId: first.answer.id }, 9)
    expect(getSummaries(db, { conversationId: fork.id })).toMatchObject([
      { lastMessageId: fork.activeLeafId, model: 'a/b', content: 'one', createdAt: 5 },
    ])
    expect(getSummaries(db, { conversationId: id })).toHaveLength(2)
  })

  it('does not know unknown and deleted messages', () => {
    const db = openTestDatabase()
    const { answer } = aFinishedTurn(db, aConversation(db))
    const fork = (messageId: string) => () => forkConversation(db, { messageId }, 9)
    expect(fork(nobody)).toThrow('no such message')
    deleteMessages(db, { messageId: answer.id, scope: 'message' }, 5)
    expect(fork(answer.id)).toThrow('no such message')
    expect(getConversation(db, { id: answer.conversationId }).updatedAt).toBe(2)
    expect(db.get('SELECT count(*) AS n FROM conversations')).toEqual({ n: 1 })
  })

  it('copies a branch of thousands of messages', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    db.transaction(() => {
      const insert = `INSERT INTO messages (id, conversation_id, parent_id, role, status, content, created_at)
        VALUES (?, ?, ?, 'user', 'complete', ?, ?)`
      for (let i = 0; i < 3000; i += 1) db.run(insert, `m${i}`, id, i === 0 ? null : `m${i - 1}`, `${i}`, i)
    })
    const fork = forkConversation(db, { messageId: 'm2999' }, 9)
    const copies = db.all(
      'SELECT content FROM messages WHERE conversation_id = ? ORDER BY created_at',
      fork.id,
    )
    expect(copies.map((row) => text(row, 'content'))).toEqual(Array.from({ length: 3000 }, (_, i) => `${i}`))
  })
})
