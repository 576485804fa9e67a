import { describe, expect, it } from 'vitest'
import { noTiming } from '@shared/model/usage'
import { deleteConversation, getConversation } from '@main/history/conversations'
import { deleteMessages } from '@main/history/deletions'
import { appendToAnswers } from '@main/history/messageChunks'
import { getAnswer, getMessage, promptPath } from '@main/history/messages'
import { enqueue, getQueue } from '@main/history/queuedMessages'
import { type AskedAnswer, beginAnswer, beginEdit, beginTurn } from '@main/history/turns'
import {
  aConversation,
  aFinishedTurn,
  anAttachment,
  aQuestion,
  asked,
  aTurn,
  attached,
  nobody,
  oneAnswer,
} from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

const comparisonId = '11111111-1111-7111-8111-111111111111'

/** Everything about an asked answer that is not what a plain one has. */
const special: AskedAnswer = {
  model: 'a/b',
  connectionId: 'demo',
  parameters: { temperature: 0.5, stop: ['끝'], stream: false },
  origin: 'compare',
  comparisonId,
  omission: { messages: 4, summary: { model: 'c/d', content: '요약' } },
}

describe('beginTurn', () => {
  it('stores the question and an empty answer below it', () => {
    const db = openTestDatabase()
    const id = aConversation(db, 1)
    const turn = beginTurn(
      db,
      {
        conversationId: id,
        text: '안녕하세요?\n👋',
        attachments: [],
        title: '안녕하세요?',
        answers: [special],
        queuedId: null,
      },
      5,
    )
    const { message, answer } = oneAnswer(turn)
    expect(turn).toEqual({
      conversation: {
        id,
        title: '안녕하세요?',
        model: 'openai/gpt-5.5',
        connectionId: null,
        systemPrompt: '',
        parameters: {},
        fit: { kind: 'ask' },
        activeLeafId: answer.id,
        folderId: null,
        pinned: false,
        archivedAt: null,
        deletedAt: null,
        tagIds: [],
        createdAt: 1,
        updatedAt: 5,
      },
      message: {
        id: message.id,
        conversationId: id,
        parentId: null,
        role: 'user',
        content: '안녕하세요?\n👋',
        attachments: [],
        createdAt: 5,
      },
      answers: [
        {
          ...special,
          id: answer.id,
          conversationId: id,
          parentId: message.id,
          role: 'assistant',
          status: 'streaming',
          content: '',
          reasoning: '',
          finishReason: null,
          usage: null,
          timing: noTiming,
          error: null,
          createdAt: 5,
        },
      ],
      variants: {},
    })
    expect(getConversation(db, { id })).toEqual(turn.conversation)
    expect(getMessage(db, { id: message.id })).toEqual(message)
    expect(getMessage(db, { id: answer.id })).toEqual(answer)
    expect(db.all('SELECT role, status FROM messages ORDER BY row_id')).toEqual([
      { role: 'user', status: 'complete' },
      { role: 'assistant', status: 'streaming' },
    ])
  })

  it('makes a place for every answer of a comparison and shows the first', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const models = ['a/1', 'b/2', 'c/3']
    const answers = models.map((model) => ({ ...asked, model, origin: 'compare' as const, comparisonId }))
    const turn = beginTurn(db, { ...aQuestion(id), answers }, 5)
    expect(turn.answers.map((answer) => [answer.model, answer.parentId])).toEqual(
      models.map((model) => [model, turn.message?.id]),
    )
    expect(turn.conversation.activeLeafId).toBe(turn.answers[0]?.id)
    const ids = turn.answers.map((answer) => answer.id)
    expect(turn.variants).toEqual(Object.fromEntries(ids.map((one) => [one, ids])))
  })

  it('continues the shown branch and keeps the title', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const first = aFinishedTurn(db, id, 'one')
    const second = aTurn(db, id, 'two')
    expect(second.message.parentId).toBe(first.answer.id)
    expect(second.conversation.title).toBe('one')
  })

  it('attaches files in their order, the same one twice too', () => {
    const db = openTestDatabase()
    const [b, a] = [anAttachment(db, 'b'), anAttachment(db, 'a', "그림 '1'.txt")]
    const attachments = [b, a, { ...b, name: 'again.txt' }]
    const { message } = oneAnswer(beginTurn(db, { ...aQuestion(aConversation(db)), attachments }, 5))
    expect(message.attachments).toEqual(attachments.map(attached))
    expect(getMessage(db, { id: message.id })).toEqual(message)
  })

  it('stores nothing with an attachment that is not known', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const attachments = [anAttachment(db, 'a'), { hash: 'f'.repeat(64), name: 'x' }]
    expect(() => beginTurn(db, { ...aQuestion(id), attachments }, 5)).toThrow('no such attachment')
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 0 })
    expect(getConversation(db, { id }).title).toBe('')
  })

  it('ends the wait of the queued message that it is, so that it goes out once', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const other = aConversation(db)
    const [queued] = enqueue(db, { conversationId, text: 'later', attachments: [], columns: null }, 3)
    const queuedId = queued?.id ?? ''
    expect(() => beginTurn(db, { ...aQuestion(other), queuedId }, 4)).toThrow('no such queued message')
    beginTurn(db, { ...aQuestion(conversationId, 'later'), queuedId }, 5)
    expect(getQueue(db, { conversationId })).toEqual([])
    expect(() => beginTurn(db, { ...aQuestion(conversationId, 'later'), queuedId }, 6)).toThrow(
      'no such queued message',
    )
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 2 })
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

  it('leaves nothing behind when one of the answers cannot be stored', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const before = getConversation(db, { id })
    const [queued] = enqueue(db, { conversationId: id, text: 'x', attachments: [], columns: null }, 3)
    db.exec(`CREATE TRIGGER broken BEFORE INSERT ON messages WHEN new.model = 'broken'
      BEGIN SELECT raise(ABORT, 'broken'); END`)
    const answers = [asked, { ...asked, model: 'broken' }]
    const input = { ...aQuestion(id), answers, queuedId: queued?.id ?? null }
    expect(() => beginTurn(db, input, 4)).toThrow('broken')
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 0 })
    expect(db.get('SELECT count(*) AS n FROM answer_details')).toEqual({ n: 0 })
    expect(getQueue(db, { conversationId: id })).toEqual([queued])
    expect(getConversation(db, { id })).toEqual(before)
  })
})

describe('beginEdit', () => {
  it('puts the new question beside the old one and shows its first answer', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const above = aFinishedTurn(db, id, 'above')
    const old = aFinishedTurn(db, id, 'old')
    const below = aFinishedTurn(db, id, 'below')
    const file = anAttachment(db, 'a')
    const answers = [asked, { ...asked, model: 'a/b' }]
    const input = { messageId: old.message.id, text: 'new', attachments: [file], answers }
    const turn = beginEdit(db, input, 7)
    expect(turn.message).toEqual({
      ...old.message,
      id: turn.message?.id,
      content: 'new',
      attachments: [attached(file)],
      createdAt: 7,
    })
    expect(turn.answers.map((answer) => answer.parentId)).toEqual([turn.message?.id, turn.message?.id])
    expect(turn.conversation).toMatchObject({
      activeLeafId: turn.answers[0]?.id,
      updatedAt: 7,
      title: 'above',
    })
    expect(turn.variants[turn.message?.id ?? '']).toEqual([old.message.id, turn.message?.id])
    expect(promptPath(db, { messageId: turn.answers[1]?.id ?? '' })).toEqual([
      above.message,
      above.answer,
      turn.message,
      turn.answers[1],
    ])
    for (const kept of [old.message, old.answer, below.message, below.answer]) {
      expect(getMessage(db, { id: kept.id })).toEqual(kept)
    }
  })

  it('works for the first message of a conversation', () => {
    const db = openTestDatabase()
    const old = aFinishedTurn(db, aConversation(db), 'old').message
    aFinishedTurn(db, aConversation(db), 'elsewhere')
    const input = { messageId: old.id, text: 'new', attachments: [], answers: [asked] }
    const { message, variants } = oneAnswer(beginEdit(db, input, 7))
    expect(message.parentId).toBeNull()
    expect(variants).toEqual({ [message.id]: [old.id, message.id] })
  })

  it('refuses an answer, an unknown message, a deleted one and a deleted conversation', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { message, answer } = aFinishedTurn(db, id)
    const edit = (messageId: string) => () =>
      beginEdit(db, { messageId, text: 'x', attachments: [], answers: [asked] }, 7)
    expect(edit(answer.id)).toThrow('no such question')
    expect(edit(nobody)).toThrow('no such question')
    deleteMessages(db, { messageId: message.id, scope: 'message' }, 8)
    expect(edit(message.id)).toThrow('no such question')
    const other = aFinishedTurn(db, aConversation(db)).message
    deleteConversation(db, { id: other.conversationId }, 9)
    expect(edit(other.id)).toThrow('no such conversation')
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 4 })
  })
})

describe('beginAnswer', () => {
  it('adds a sibling and shows it, the earlier answer stays', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { message, answer: earlier } = aFinishedTurn(db, id, 'question')
    const below = aFinishedTurn(db, id, 'follow-up')
    const retried = { ...asked, model: 'a/b', connectionId: 'demo', origin: 'retry' } as const
    const input = { besideId: earlier.id, asked: retried, content: '', reasoning: '' }
    const { conversation, answers, message: none, variants } = beginAnswer(db, input, 7)
    const [answer] = answers
    expect(answers).toEqual([
      {
        ...earlier,
        ...retried,
        id: answer?.id,
        content: '',
        finishReason: null,
        status: 'streaming',
        createdAt: 7,
      },
    ])
    expect(none).toBeNull()
    expect(variants).toEqual({ [answer?.id ?? '']: [earlier.id, answer?.id] })
    expect(conversation).toEqual(getConversation(db, { id }))
    expect(conversation).toMatchObject({ activeLeafId: answer?.id, updatedAt: 7 })
    expect(promptPath(db, { messageId: answer?.id ?? '' })).toEqual([message, answer])
    expect(getMessage(db, { id: earlier.id })).toEqual(earlier)
    expect(getMessage(db, { id: below.answer.id })).toEqual(below.answer)
  })

  it('begins with what the continued answer had', () => {
    const db = openTestDatabase()
    const { answer: earlier } = aFinishedTurn(db, aConversation(db))
    const continued = { ...asked, origin: 'continue' } as const
    const begun = beginAnswer(
      db,
      { besideId: earlier.id, asked: continued, content: 'x'.repeat(50_000), reasoning: '생각' },
      7,
    )
    const id = begun.answers[0]?.id ?? ''
    appendToAnswers(db, { pieces: [{ answerId: id, content: 'more', reasoning: '!' }] })
    expect(getAnswer(db, { id })).toMatchObject({
      origin: 'continue',
      content: `${'x'.repeat(50_000)}more`,
      reasoning: '생각!',
    })
  })

  it('refuses a question, an unknown answer, a deleted one and one of a deleted conversation', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { message, answer } = aFinishedTurn(db, id)
    const retry = (besideId: string) => () =>
      beginAnswer(db, { besideId, asked, content: '', reasoning: '' }, 7)
    expect(retry(message.id)).toThrow('no such answer')
    expect(retry(nobody)).toThrow('no such answer')
    const other = aFinishedTurn(db, id).answer
    deleteMessages(db, { messageId: other.id, scope: 'message' }, 8)
    expect(retry(other.id)).toThrow('no such answer')
    deleteConversation(db, { id }, 8)
    expect(retry(answer.id)).toThrow('no such conversation')
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 4 })
  })
})
