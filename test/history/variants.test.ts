import { describe, expect, it } from 'vitest'
import { deleteMessages, undeleteMessages } from '@main/history/deletions'
import { appendToAnswers } from '@main/history/messageChunks'
import { messagePage } from '@main/history/messages'
import { beginAnswer, beginEdit, beginTurn } from '@main/history/turns'
import { variants } from '@main/history/variants'
import { aConversation, aFinishedTurn, aQuestion, asked, aTurn, nobody } from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

type Db = ReturnType<typeof openTestDatabase>

const retry = (db: Db, besideId: string, model = 'a/b', at = 9) => {
  const [answer] = beginAnswer(
    db,
    { besideId, asked: { ...asked, model, origin: 'retry' }, content: '', reasoning: '' },
    at,
  ).answers
  if (!answer) throw new Error('no answer')
  return answer
}
const edit = (db: Db, messageId: string, text: string, at = 9) => {
  const { message } = beginEdit(db, { messageId, text, attachments: [], answers: [asked] }, at)
  if (!message) throw new Error('no question')
  return message
}
const pageOf = (db: Db, conversationId: string) =>
  messagePage(db, { conversationId, before: null, limit: 50 })

describe('variants of a page', () => {
  it('names the variants of every shown message that has several, the oldest first', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const first = aFinishedTurn(db, id, 'one', 2)
    // Made in this order, dated otherwise.
    const late = edit(db, first.message.id, 'late', 30)
    const early = edit(db, first.message.id, 'early', 20)
    const second = aTurn(db, id, 'two', 40)
    const again = retry(db, second.answer.id, 'a/b', 50)
    aFinishedTurn(db, aConversation(db), 'elsewhere', 1)
    const { messages, variants } = pageOf(db, id)
    expect(messages.map(({ content }) => content)).toEqual(['early', '', 'two', ''])
    expect(variants).toEqual({
      [early.id]: [first.message.id, early.id, late.id],
      [again.id]: [second.answer.id, again.id],
    })
  })

  it('counts what stands below a message that was deleted alone', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { message: question, answer } = aFinishedTurn(db, id, 'one', 2)
    const other = edit(db, question.id, 'other', 3)
    deleteMessages(db, { messageId: question.id, scope: 'message' }, 4)
    expect(pageOf(db, id).variants).toEqual({ [other.id]: [answer.id, other.id] })
    deleteMessages(db, { messageId: answer.id, scope: 'branch' }, 5)
    expect(pageOf(db, id).variants).toEqual({})
  })

  it('leaves deleted ones out until they come back', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { answer } = aFinishedTurn(db, id)
    const again = retry(db, answer.id)
    const { deletionId } = deleteMessages(db, { messageId: answer.id, scope: 'message' }, 10)
    expect(pageOf(db, id).variants).toEqual({})
    undeleteMessages(db, { deletionId })
    expect(pageOf(db, id).variants).toEqual({ [again.id]: [answer.id, again.id] })
  })
})

describe('variants', () => {
  it('says of each who answered, why and how it begins', () => {
    const db = openTestDatabase()
    const { answer } = aFinishedTurn(db, aConversation(db), '# 안녕\n\n  하세요 ', 2)
    const again = retry(db, answer.id)
    const long = `${'가나 '.repeat(20)}👨‍👩‍👧`.repeat(5)
    appendToAnswers(db, { pieces: [{ answerId: again.id, content: long, reasoning: 'x' }] })
    expect(variants(db, { messageId: answer.id })).toEqual([
      {
        id: answer.id,
        role: 'assistant',
        model: 'openai/gpt-5.5',
        origin: 'send',
        status: 'complete',
        createdAt: 2,
        excerpt: '# 안녕 하세요',
      },
      {
        id: again.id,
        role: 'assistant',
        model: 'a/b',
        origin: 'retry',
        status: 'streaming',
        createdAt: 9,
        excerpt: `${'가나 '.repeat(20)}👨‍👩‍👧${'가나 '.repeat(6)}가…`,
      },
    ])
  })

  it('lists questions too, and a message that is the only one', () => {
    const db = openTestDatabase()
    const { message, answer } = aTurn(db, aConversation(db), 'one')
    const other = edit(db, message.id, 'other')
    const person = { role: 'user', model: '', origin: null, status: 'complete' }
    expect(variants(db, { messageId: other.id })).toMatchObject([
      { ...person, id: message.id, excerpt: 'one' },
      { ...person, id: other.id, excerpt: 'other' },
    ])
    expect(variants(db, { messageId: answer.id })).toMatchObject([{ id: answer.id, excerpt: '' }])
    expect(() => variants(db, { messageId: nobody })).toThrow('no such message')
  })
})

describe('compared answers of a page', () => {
  const comparisonId = '11111111-1111-7111-8111-111111111111'
  const column = (model: string) => ({ ...asked, model, origin: 'compare' as const, comparisonId })

  it('are those that were asked for together with a shown one, as they are now', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const answers = ['a/1', 'b/2', 'c/3'].map(column)
    const turn = beginTurn(db, { ...aQuestion(id), answers }, 5)
    const [first, second, third] = turn.answers.map((answer) => answer.id)
    appendToAnswers(db, { pieces: [{ answerId: second ?? '', content: 'two', reasoning: '' }] })
    retry(db, first ?? '')
    // The shown answer is one that was asked for alone.
    expect(pageOf(db, id).compared).toEqual([])
    deleteMessages(db, { messageId: turn.message?.id ?? '', scope: 'message' }, 6)
    const shown = deleteMessages(db, { messageId: pageOf(db, id).messages[0]?.id ?? '', scope: 'branch' }, 7)
    expect(shown.conversation.activeLeafId).toBe(third)
    expect(pageOf(db, id).compared).toEqual([
      { ...turn.answers[0], parentId: null },
      { ...turn.answers[1], parentId: null, content: 'two' },
    ])
    deleteMessages(db, { messageId: second ?? '', scope: 'message' }, 8)
    expect(pageOf(db, id).compared.map((answer) => answer.id)).toEqual([first])
  })
})
