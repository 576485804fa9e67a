import { describe, expect, it } from 'vitest'
import {
  forgetUnusedAttachments,
  getAttachment,
  knownAttachments,
  saveAttachment,
  type StoredAttachment,
} from '@main/history/attachments'
import { deleteConversation } from '@main/history/conversations'
import { saveDraft } from '@main/history/drafts'
import { aConversation } from './support/conversation'
import { purgeDeleted } from './support/purge'
import { openTestDatabase } from './support/testDatabase'

const hash = (letter: string): string => letter.repeat(64)

const stored = (letter: string): StoredAttachment => ({
  hash: hash(letter),
  kind: 'image',
  mime: 'image/webp',
  byteSize: 10,
  width: 3,
  height: 4,
  characters: null,
  preparedMime: 'image/jpeg',
})

describe('an attachment', () => {
  it('is read as it was saved', () => {
    const db = openTestDatabase()
    expect(saveAttachment(db, stored('a'), 5)).toEqual(stored('a'))
    expect(getAttachment(db, { hash: hash('a') })).toEqual(stored('a'))
    expect(() => getAttachment(db, { hash: hash('b') })).toThrow('no such attachment')
  })

  it('keeps its first facts when it is saved again, but counts as new', () => {
    const db = openTestDatabase()
    saveAttachment(db, stored('a'), 5)
    expect(saveAttachment(db, { ...stored('a'), preparedMime: 'image/png' }, 50)).toEqual(stored('a'))
    expect(forgetUnusedAttachments(db, { before: 20 })).toEqual([])
  })

  it('is known or not', () => {
    const db = openTestDatabase()
    saveAttachment(db, stored('a'), 5)
    expect(knownAttachments(db, { hashes: [hash('a'), hash('b')] })).toEqual([hash('a')])
    expect(knownAttachments(db, { hashes: [] })).toEqual([])
  })
})

describe('forgetting what is not used', () => {
  it('takes what is old and in no draft, and only once', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    for (const letter of ['a', 'b', 'c']) saveAttachment(db, stored(letter), 5)
    saveAttachment(db, stored('d'), 500)
    saveDraft(db, { conversationId, text: '', attachments: [{ hash: hash('b'), name: 'b' }] }, 6)
    expect(forgetUnusedAttachments(db, { before: 100 }).toSorted()).toEqual([hash('a'), hash('c')])
    expect(forgetUnusedAttachments(db, { before: 100 })).toEqual([])
    expect(knownAttachments(db, { hashes: [hash('b'), hash('d')] })).toHaveLength(2)
  })

  it('keeps the files of a deleted conversation until that is purged', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    saveAttachment(db, stored('a'), 5)
    saveDraft(db, { conversationId, text: 'x', attachments: [{ hash: hash('a'), name: 'a' }] }, 6)
    deleteConversation(db, { id: conversationId }, 7)
    expect(forgetUnusedAttachments(db, { before: 100 })).toEqual([])
    purgeDeleted(db, { before: 100 })
    expect(forgetUnusedAttachments(db, { before: 100 })).toEqual([hash('a')])
  })

  it('is not kept from its work by a draft that is damaged', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    saveAttachment(db, stored('a'), 5)
    for (const damaged of ['{not json', '["text"]', '[{"name":"x"}]', '[null, 5]']) {
      saveDraft(db, { conversationId, text: 'x', attachments: [] }, 6)
      saveAttachment(db, stored('a'), 5)
      db.run('UPDATE drafts SET attachments = ?', damaged)
      expect(forgetUnusedAttachments(db, { before: 100 }), damaged).toEqual([hash('a')])
    }
  })
})
