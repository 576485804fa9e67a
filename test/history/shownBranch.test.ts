import { describe, expect, it } from 'vitest'
import { showMessage } from '@main/history/branches'
import { deleteConversation } from '@main/history/conversations'
import type { WritableDb } from '@main/history/database/db'
import { deleteMessages } from '@main/history/deletions'
import { outline, shownPath } from '@main/history/shownBranch'
import { beginEdit, beginTurn } from '@main/history/turns'
import { aConversation, aFinishedTurn, anAttachment, aQuestion, asked, nobody } from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

function threeTurns(db: WritableDb) {
  const conversationId = aConversation(db)
  const turns = ['one', 'two', 'three'].map((text, index) =>
    aFinishedTurn(db, conversationId, text, index + 2),
  )
  return { conversationId, turns, messages: turns.flatMap(({ message, answer }) => [message, answer]) }
}

describe('shownPath', () => {
  it('leads from the first message to the end of the shown branch', () => {
    const db = openTestDatabase()
    const { conversationId, turns, messages } = threeTurns(db)
    const ids = messages.map(({ id }) => id)
    expect(shownPath(db, { conversationId })).toEqual(ids)
    const second = turns[1]?.message
    const edited = { text: 'two again', attachments: [], answers: [asked] }
    const other = beginEdit(db, { messageId: second?.id ?? '', ...edited }, 9)
    expect(shownPath(db, { conversationId })).toEqual([
      ...ids.slice(0, 2),
      other.message?.id,
      other.answers[0]?.id,
    ])
    showMessage(db, { messageId: second?.id ?? '' })
    expect(shownPath(db, { conversationId })).toEqual(ids)
  })

  it('goes past messages that were deleted', () => {
    const db = openTestDatabase()
    const { conversationId, messages } = threeTurns(db)
    const ids = messages.map(({ id }) => id)
    deleteMessages(db, { messageId: ids[1] ?? '', scope: 'message' }, 9)
    deleteMessages(db, { messageId: ids[4] ?? '', scope: 'branch' }, 10)
    expect(shownPath(db, { conversationId })).toEqual([ids[0], ids[2], ids[3]])
  })

  it('is empty without messages, and not there without a conversation', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    expect(shownPath(db, { conversationId })).toEqual([])
    deleteConversation(db, { id: conversationId }, 9)
    expect(() => shownPath(db, { conversationId })).toThrow('no such conversation')
    expect(() => outline(db, { conversationId: nobody })).toThrow('no such conversation')
  })
})

describe('outline', () => {
  it('has the questions of the shown branch, and those only', () => {
    const db = openTestDatabase()
    const { conversationId, turns } = threeTurns(db)
    deleteMessages(db, { messageId: turns[1]?.message.id ?? '', scope: 'message' }, 9)
    expect(outline(db, { conversationId })).toEqual([
      { messageId: turns[0]?.message.id, text: 'one', createdAt: 2 },
      { messageId: turns[2]?.message.id, text: 'three', createdAt: 4 },
    ])
  })

  it('says a question in one line of its first words, or with its file', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const files = ['b', 'a'].map((letter) => anAttachment(db, letter))
    const long = `first\n\n  second ${'word '.repeat(100)}`
    beginTurn(db, aQuestion(conversationId, long), 2)
    beginTurn(db, { ...aQuestion(conversationId, ''), attachments: files }, 3)
    const [one, two] = outline(db, { conversationId }).map(({ text }) => text)
    expect(one).toMatch(/^first second word word/)
    expect(one?.length).toBeLessThanOrEqual(160)
    expect(two).toBe('b.txt')
  })
})
