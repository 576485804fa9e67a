import { describe, expect, it } from 'vitest'
import { deleteConversation } from '@main/history/conversations'
import { editQueued, enqueue, getQueue, removeQueued } from '@main/history/queuedMessages'
import { aConversation, anAttachment, attached, nobody } from './support/conversation'
import { purgeDeleted } from './support/purge'
import { openTestDatabase } from './support/testDatabase'

const ids = (messages: { id: string }[]) => messages.map(({ id }) => id)

describe('the queue of a conversation', () => {
  it('keeps the order in which messages came, whatever the clock says', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const file = anAttachment(db, 'a')
    enqueue(db, { conversationId, text: '하나', attachments: [file], columns: null }, 9)
    enqueue(db, { conversationId: aConversation(db), text: 'elsewhere', attachments: [], columns: null }, 1)
    const queue = enqueue(db, { conversationId, text: 'two', attachments: [], columns: null }, 5)
    expect(queue).toEqual([
      { id: queue[0]?.id, text: '하나', attachments: [attached(file)], columns: null, createdAt: 9 },
      { id: queue[1]?.id, text: 'two', attachments: [], columns: null, createdAt: 5 },
    ])
    expect(getQueue(db, { conversationId })).toEqual(queue)
  })

  it('changes a text in its place, and removes one', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const file = anAttachment(db, 'a')
    for (const text of ['1', '2', '3'])
      enqueue(db, { conversationId, text, attachments: [file], columns: null }, 1)
    const [first, second, third] = getQueue(db, { conversationId })
    const edited = { ...second, text: 'changed' }
    expect(editQueued(db, { id: second?.id ?? '', text: 'changed' })).toEqual({
      conversationId,
      messages: [first, edited, third],
    })
    expect(removeQueued(db, { id: first?.id ?? '' })).toEqual({ conversationId, messages: [edited, third] })
    expect(ids(getQueue(db, { conversationId }))).toEqual([second?.id, third?.id])
  })

  it('does not know unknown messages, conversations and attachments', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const [queued] = enqueue(db, { conversationId, text: 'x', attachments: [], columns: null }, 1)
    expect(() => editQueued(db, { id: nobody, text: 'y' })).toThrow('no such queued message')
    expect(() => removeQueued(db, { id: nobody })).toThrow('no such queued message')
    const lost = [{ hash: 'f'.repeat(64), name: 'x' }]
    expect(() => enqueue(db, { conversationId, text: 'x', attachments: lost, columns: null }, 1)).toThrow(
      'no such attachment',
    )
    expect(() =>
      enqueue(db, { conversationId: nobody, text: 'x', attachments: [], columns: null }, 1),
    ).toThrow('no such conversation')
    expect(getQueue(db, { conversationId })).toEqual([queued])
    expect(getQueue(db, { conversationId: nobody })).toEqual([])
  })

  it('goes with its conversation, and not before that is purged', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const queue = enqueue(db, { conversationId, text: 'x', attachments: [], columns: null }, 1)
    deleteConversation(db, { id: conversationId }, 2)
    expect(getQueue(db, { conversationId })).toEqual(queue)
    expect(() => enqueue(db, { conversationId, text: 'y', attachments: [], columns: null }, 3)).toThrow(
      'no such conversation',
    )
    purgeDeleted(db, { before: 3 })
    expect(db.get('SELECT count(*) AS n FROM queued_messages')).toEqual({ n: 0 })
  })

  it.each(['not json', '{"hash":"x"}', '[null, 3, "x", {"name":"y"}, {"hash":5}]'])(
    'shows a message whose attachments are damaged: %s',
    (attachments) => {
      const db = openTestDatabase()
      const conversationId = aConversation(db)
      enqueue(db, { conversationId, text: 'x', attachments: [anAttachment(db, 'a')], columns: null }, 1)
      db.run('UPDATE queued_messages SET attachments = ?', attachments)
      expect(getQueue(db, { conversationId })).toMatchObject([{ text: 'x', attachments: [] }])
    },
  )
})
