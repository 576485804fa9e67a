import { describe, expect, it } from 'vitest'
import type { WritableDb } from '@main/history/database/db'
import { findMessages } from '@main/history/findMessages'
import { appendToAnswers } from '@main/history/messageChunks'
import { aConversation, aTurn } from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

const query = (text: string) => ({ text, matchCase: false, wholeWord: false })

/** A question, and an answer that is still streaming. */
function turn(db: WritableDb, question: string, content: string, reasoning = '') {
  const { message, answer } = aTurn(db, aConversation(db), question)
  appendToAnswers(db, { pieces: [{ answerId: answer.id, content, reasoning }] })
  return { ids: [message.id, answer.id], question: message.id, answer: answer.id }
}

describe('findMessages', () => {
  it('counts what a reader sees: no markup in answers, every letter in questions', () => {
    const db = openTestDatabase()
    const { ids, question, answer } = turn(db, 'why **a**b?', '[a**b**](https://a.example/ab) and `ab`')
    expect(findMessages(db, { ids, query: query('AB') })).toEqual([
      { messageId: answer, content: 2, reasoning: 0 },
    ])
    expect(findMessages(db, { ids, query: query('**a**b') })).toEqual([
      { messageId: question, content: 1, reasoning: 0 },
    ])
  })

  it('counts reasoning apart, as it was written', () => {
    const db = openTestDatabase()
    const { ids, answer } = turn(db, 'q', 'no', 'a **thought** is a **thought**')
    expect(findMessages(db, { ids, query: query('**thought') })).toEqual([
      { messageId: answer, content: 0, reasoning: 2 },
    ])
  })

  it('keeps the order it is asked in, and leaves out what says nothing of it', () => {
    const db = openTestDatabase()
    const [one, two] = [turn(db, '한글 하나', '없음'), turn(db, 'x', '한글 둘')]
    const ids = [...two.ids, ...one.ids]
    const found = findMessages(db, { ids, query: query('한글'.normalize('NFD')) })
    expect(found.map(({ messageId }) => messageId)).toEqual([two.answer, one.question])
  })

  it('finds what still waits in chunks', () => {
    const db = openTestDatabase()
    const { ids, answer } = turn(db, 'q', '가'.repeat(11_000))
    appendToAnswers(db, { pieces: [{ answerId: answer, content: ' 바늘', reasoning: '' }] })
    expect(findMessages(db, { ids, query: query('가 바늘') })).toEqual([
      { messageId: answer, content: 1, reasoning: 0 },
    ])
  })

  it('takes case and whole words as they are wanted', () => {
    const db = openTestDatabase()
    const { ids } = turn(db, 'Cat cat concat', '')
    const count = (matchCase: boolean, wholeWord: boolean) =>
      findMessages(db, { ids, query: { text: 'cat', matchCase, wholeWord } })[0]?.content
    expect([count(false, false), count(true, false), count(false, true), count(true, true)]).toEqual([
      3, 2, 2, 1,
    ])
  })
})
