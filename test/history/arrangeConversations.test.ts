import { describe, expect, it } from 'vitest'
import { arrangeConversations } from '@main/history/arrangeConversations'
import { deleteConversation, getConversation } from '@main/history/conversations'
import { countOrder } from '@main/history/countOrder'
import { aTurn, nobody } from './support/conversation'
import { aFolder, arrange, aTag, idsOf, titled } from './support/order'
import { openTestDatabase } from './support/testDatabase'

function three() {
  const db = openTestDatabase()
  const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((title) => titled(db, title))
  return { db, a, b, c }
}

describe('arranging conversations', () => {
  it('moves them into a folder and out of it', () => {
    const { db, a, b, c } = three()
    const folderId = aFolder(db, 'Work')
    expect(arrange(db, { kind: 'move', folderId }, a, c).map((one) => [one.id, one.folderId])).toEqual([
      [a, folderId],
      [c, folderId],
    ])
    expect(getConversation(db, { id: b }).folderId).toBeNull()
    arrange(db, { kind: 'move', folderId: null }, a)
    expect(idsOf(db, { folder: { id: folderId, deep: false } })).toEqual([c])
  })

  it('pins and lets go', () => {
    const { db, a, b } = three()
    expect(arrange(db, { kind: 'pin', pinned: true }, a, b).map(({ pinned }) => pinned)).toEqual([true, true])
    expect(arrange(db, { kind: 'pin', pinned: false }, a)[0]?.pinned).toBe(false)
    expect(getConversation(db, { id: b }).pinned).toBe(true)
  })

  it('puts away, once, and brings back', () => {
    const { db, a, b } = three()
    arrangeConversations(db, { ids: [a], arrangement: { kind: 'archive', archived: true } }, 7)
    const both = arrangeConversations(
      db,
      { ids: [a, b], arrangement: { kind: 'archive', archived: true } },
      8,
    )
    expect(both.map(({ archivedAt }) => archivedAt)).toEqual([7, 8])
    expect(arrange(db, { kind: 'archive', archived: false }, a)[0]?.archivedAt).toBeNull()
    expect(idsOf(db, { place: 'archive' })).toEqual([b])
  })

  it('tags, as often as it is asked to, and takes tags away', () => {
    const { db, a, b } = three()
    const [tagId, other] = [aTag(db, 'x'), aTag(db, 'y')]
    arrange(db, { kind: 'tag', tagId, on: true }, a)
    arrange(db, { kind: 'tag', tagId: other, on: true }, a)
    const tagged = arrange(db, { kind: 'tag', tagId, on: true }, a, b)
    expect(tagged.map(({ tagIds }) => tagIds)).toEqual([[tagId, other].toSorted(), [tagId]])
    expect(arrange(db, { kind: 'tag', tagId, on: false }, a, b).map(({ tagIds }) => tagIds)).toEqual([
      [other],
      [],
    ])
  })

  it('puts into the trash, telling how they were, and takes out again', () => {
    const { db, a, b, c } = three()
    arrange(db, { kind: 'pin', pinned: true }, a)
    const before = getConversation(db, { id: a })
    expect(arrange(db, { kind: 'trash' }, a, b)[0]).toEqual(before)
    expect(idsOf(db)).toEqual([c])
    expect(arrange(db, { kind: 'restore' }, a)).toEqual([before])
    expect(idsOf(db)).toEqual([a, c])
    expect(idsOf(db, { place: 'trash' })).toEqual([b])
  })

  it('moves nobody up in the list', () => {
    const { db, a } = three()
    const before = getConversation(db, { id: a })
    arrange(db, { kind: 'archive', archived: true }, a)
    expect(getConversation(db, { id: a }).updatedAt).toBe(before.updatedAt)
  })

  it('passes over what is not there, what is in the trash, and repetitions', () => {
    const { db, a, b } = three()
    deleteConversation(db, { id: b }, 5)
    expect(arrange(db, { kind: 'pin', pinned: true }, a, nobody, b, a).map(({ id }) => id)).toEqual([a])
    expect(arrange(db, { kind: 'restore' }, b)[0]?.pinned).toBe(false)
  })

  it('changes nothing when there is no such folder or tag', () => {
    const { db, a } = three()
    expect(() => arrange(db, { kind: 'move', folderId: nobody }, a)).toThrow('no such folder')
    expect(() => arrange(db, { kind: 'tag', tagId: nobody, on: true }, a)).toThrow('no such tag')
    expect(getConversation(db, { id: a })).toMatchObject({ folderId: null, tagIds: [] })
  })

  it('takes thousands at once', () => {
    const db = openTestDatabase()
    const tagId = aTag(db, 'x')
    const ids = Array.from(
      { length: 5000 },
      (_, i) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    )
    db.transaction(() => {
      for (const id of ids) {
        db.run("INSERT INTO conversations (id, title, created_at, updated_at) VALUES (?, 't', 1, 1)", id)
      }
    })
    const tagged = arrange(db, { kind: 'tag', tagId, on: true }, ...ids)
    expect(tagged.map(({ id }) => id)).toEqual(ids)
    expect(tagged.every(({ tagIds }) => tagIds[0] === tagId)).toBe(true)
    expect(arrange(db, { kind: 'trash' }, ...ids)).toHaveLength(5000)
    expect(countOrder(db)).toMatchObject({ all: 0, trash: 5000 })
  })
})

it('a conversation that goes on comes back out of the archive', () => {
  const { db, a } = three()
  arrange(db, { kind: 'archive', archived: true }, a)
  expect(aTurn(db, a).conversation.archivedAt).toBeNull()
  expect(idsOf(db, { place: 'archive' })).toEqual([])
})

it('each list is counted', () => {
  const { db, a, b, c } = three()
  const d = titled(db, 'd')
  const [folderId, tagId] = [aFolder(db, 'Work'), aTag(db, 'x')]
  arrange(db, { kind: 'move', folderId }, a, b)
  arrange(db, { kind: 'tag', tagId, on: true }, a, c, d)
  arrange(db, { kind: 'pin', pinned: true }, a)
  arrange(db, { kind: 'archive', archived: true }, c)
  deleteConversation(db, { id: d }, 5)
  expect(countOrder(db)).toEqual({
    all: 2,
    pinned: 1,
    unfiled: 0,
    archived: 1,
    trash: 1,
    folders: { [folderId]: 2 },
    tags: { [tagId]: 1 },
  })
})
