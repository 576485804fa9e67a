import { describe, expect, it } from 'vitest'
import { deleteMessages, undeleteMessages } from '@main/history/deletions'
import { getSummaries, saveSummary } from '@main/history/summaries'
import { aConversation, aFinishedTurn, nobody } from './support/conversation'
import { purgeDeleted } from './support/purge'
import { openTestDatabase } from './support/testDatabase'

/** Three turns with a summary up to each answer. */
function summarised() {
  const db = openTestDatabase()
  const conversationId = aConversation(db)
  const turns = ['1', '2', '3'].map((text) => aFinishedTurn(db, conversationId, text))
  const save = (index: number, at: number) =>
    saveSummary(
      db,
      {
        conversationId,
        lastMessageId: turns[index]?.answer.id ?? '',
        model: 'a/b',
        content: `up to ${index}`,
      },
      at,
    )
  const contents = () => getSummaries(db, { conversationId }).map(({ content }) => content)
  for (const index of [0, 1, 2]) save(index, 10 + index)
  return { db, conversationId, turns, save, contents }
}

describe('summaries', () => {
  it('are kept with the message that they end with', () => {
    const { db, conversationId, turns } = summarised()
    const summaries = getSummaries(db, { conversationId })
    expect(summaries).toEqual(
      turns.map(({ answer }, index) => ({
        id: summaries[index]?.id,
        lastMessageId: answer.id,
        model: 'a/b',
        content: `up to ${index}`,
        createdAt: 10 + index,
      })),
    )
    expect(getSummaries(db, { conversationId: nobody })).toEqual([])
  })

  it('belong to messages of their conversation only', () => {
    const { db, conversationId } = summarised()
    const { answer } = aFinishedTurn(db, aConversation(db))
    for (const lastMessageId of [answer.id, nobody]) {
      expect(() => saveSummary(db, { conversationId, lastMessageId, model: 'a/b', content: 'x' }, 1)).toThrow(
        'no such message',
      )
    }
  })

  it('do not tell what a deleted message said, nor leave out one that came back', () => {
    const { db, turns, save, contents } = summarised()
    const messageId = turns[1]?.message.id ?? ''
    const { deletionId } = deleteMessages(db, { messageId, scope: 'message' }, 20)
    expect(contents()).toEqual(['up to 0'])
    save(2, 30)
    undeleteMessages(db, { deletionId })
    expect(contents()).toEqual(['up to 0'])
  })

  it('come back with their branch, and go with it for good', () => {
    const { db, turns, contents } = summarised()
    const remove = () => deleteMessages(db, { messageId: turns[1]?.message.id ?? '', scope: 'branch' }, 20)
    undeleteMessages(db, { deletionId: remove().deletionId })
    expect(contents()).toEqual(['up to 0', 'up to 1', 'up to 2'])
    remove()
    purgeDeleted(db, { before: 21 })
    expect(contents()).toEqual(['up to 0'])
  })
})
