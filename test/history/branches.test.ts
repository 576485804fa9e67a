import { describe, expect, it } from 'vitest'
import { runningIn, showMessage } from '@main/history/branches'
import { deleteConversation, getConversation } from '@main/history/conversations'
import { deleteMessages } from '@main/history/deletions'
import { beginAnswer, beginEdit } from '@main/history/turns'
import { aConversation, aFinishedTurn, asked, aTurn, nobody } from './support/conversation'
import { shownTexts } from './support/shownTree'
import { openTestDatabase } from './support/testDatabase'

const retry = { asked, content: 'retried', reasoning: '' }

describe('showMessage', () => {
  it('goes down to the newest end of a branch, and leaves the place in the list alone', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const first = aFinishedTurn(db, id, 'one', 2)
    const second = aFinishedTurn(db, id, 'two', 3)
    beginAnswer(db, { ...retry, besideId: second.answer.id }, 4)
    beginEdit(db, { messageId: first.message.id, text: 'new', attachments: [], answers: [asked] }, 5)
    expect(shownTexts(db, id)).toEqual(['new', ''])

    const before = getConversation(db, { id })
    const shown = showMessage(db, { messageId: first.message.id })
    expect(shownTexts(db, id)).toEqual(['one', 'one', 'two', 'retried'])
    expect(shown).toEqual({ ...before, activeLeafId: shown.activeLeafId })
    expect(getConversation(db, { id })).toEqual(shown)
    showMessage(db, { messageId: second.answer.id })
    expect(shownTexts(db, id)).toEqual(['one', 'one', 'two', 'two'])
  })

  it('leaves the branch as it is when the message is on it already', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const first = aFinishedTurn(db, id, 'one', 2)
    const second = aFinishedTurn(db, id, 'two', 3)
    beginAnswer(db, { ...retry, besideId: second.answer.id }, 4)
    showMessage(db, { messageId: second.answer.id })
    expect(shownTexts(db, id)).toEqual(['one', 'one', 'two', 'two'])
    // The newest end below it would be the other answer.
    showMessage(db, { messageId: first.message.id })
    expect(shownTexts(db, id)).toEqual(['one', 'one', 'two', 'two'])
  })

  it('does not know unknown and deleted messages, nor those of a deleted conversation', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { message, answer } = aFinishedTurn(db, id)
    expect(() => showMessage(db, { messageId: nobody })).toThrow('no such message')
    deleteMessages(db, { messageId: message.id, scope: 'message' }, 3)
    expect(() => showMessage(db, { messageId: message.id })).toThrow('no such message')
    deleteConversation(db, { id }, 4)
    expect(() => showMessage(db, { messageId: answer.id })).toThrow('no such conversation')
  })
})

describe('runningIn', () => {
  it('finds the streaming answers that a deletion would take', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const above = aTurn(db, id, 'above')
    const finished = aFinishedTurn(db, id, 'finished')
    const below = aTurn(db, id, 'below')
    const beside = beginAnswer(db, { ...retry, besideId: below.answer.id }, 4).answers[0]
    aTurn(db, aConversation(db), 'elsewhere')
    const running = (messageId: string, scope: 'message' | 'branch') =>
      runningIn(db, { messageId, scope }).toSorted()
    const both = [below.answer.id, beside?.id].toSorted()
    expect(running(finished.message.id, 'branch')).toEqual(both)
    expect(running(finished.message.id, 'message')).toEqual([])
    expect(running(below.answer.id, 'message')).toEqual([below.answer.id])
    expect(running(above.message.id, 'branch')).toEqual([above.answer.id, ...both].toSorted())
    deleteMessages(db, { messageId: below.answer.id, scope: 'branch' }, 5)
    expect(running(finished.message.id, 'branch')).toEqual([beside?.id])
    expect(() => running(below.answer.id, 'branch')).toThrow('no such message')
  })
})
