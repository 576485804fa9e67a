import { describe, expect, it } from 'vitest'
import { deleteConversation } from '@main/history/conversations'
import { getDraft, saveDraft } from '@main/history/drafts'
import { aConversation, anAttachment, attached, nobody } from './support/conversation'
import { purgeDeleted } from './support/purge'
import { openTestDatabase } from './support/testDatabase'

const none = { text: '', attachments: [] }

describe('the draft of a conversation', () => {
  it('is kept with its attachments, replaced, and forgotten when it is empty', () => {
    const db = openTestDatabase()
    const [conversationId, other] = [aConversation(db), aConversation(db)]
    expect(getDraft(db, { conversationId })).toEqual(none)
    const [a, b] = [anAttachment(db, 'a'), anAttachment(db, 'b')]
    saveDraft(db, { conversationId, text: '쓰는 중\n', attachments: [b, a] }, 1)
    expect(getDraft(db, { conversationId })).toEqual({ text: '쓰는 중\n', attachments: [b, a].map(attached) })
    saveDraft(db, { conversationId, text: '', attachments: [a] }, 2)
    expect(getDraft(db, { conversationId })).toEqual({ text: '', attachments: [attached(a)] })
    expect(getDraft(db, { conversationId: other })).toEqual(none)
    saveDraft(db, { conversationId, ...none }, 3)
    expect(getDraft(db, { conversationId })).toEqual(none)
    expect(db.get('SELECT count(*) AS n FROM drafts')).toEqual({ n: 0 })
  })

  it('reaches a deleted conversation, which may come back, but no unknown one', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    deleteConversation(db, { id: conversationId }, 2)
    saveDraft(db, { conversationId, text: 'last letters', attachments: [] }, 3)
    expect(getDraft(db, { conversationId }).text).toBe('last letters')
    expect(() => saveDraft(db, { conversationId: nobody, text: 'x', attachments: [] }, 3)).toThrow(
      'no such conversation',
    )
    purgeDeleted(db, { before: 3 })
    expect(db.get('SELECT count(*) AS n FROM drafts')).toEqual({ n: 0 })
  })

  it('is not saved with an attachment that is not known, and leaves one out that is lost', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const [a, b] = [anAttachment(db, 'a'), anAttachment(db, 'b')]
    saveDraft(db, { conversationId, text: 'x', attachments: [a, b] }, 1)
    const lost = { hash: 'f'.repeat(64), name: 'x' }
    expect(() => saveDraft(db, { conversationId, text: 'y', attachments: [a, lost] }, 2)).toThrow(
      'no such attachment',
    )
    db.run('DELETE FROM attachments WHERE hash = ?', a.hash)
    expect(getDraft(db, { conversationId })).toEqual({ text: 'x', attachments: [attached(b)] })
  })
})
