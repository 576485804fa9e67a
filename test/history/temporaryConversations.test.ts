import { describe, expect, it } from 'vitest'
import { findEmptyConversation, getConversation, restoreConversation } from '@main/history/conversations'
import { listConversations } from '@main/history/listConversations'
import { beginTemporary, discardTemporary, keepTemporary } from '@main/history/temporaryConversations'
import { listInput } from '../support/main/listInput'
import { aConversation, aTurn, newConversation } from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

const main = { windowId: 'main' } as const
const listed = (db: ReturnType<typeof openTestDatabase>): string[] =>
  listConversations(db, listInput()).conversations.map(({ id }) => id)

describe('a temporary conversation', () => {
  it('is there for those who know it, and in no list', () => {
    const db = openTestDatabase()
    const { id } = beginTemporary(db, { ...newConversation, model: 'a/b' }, 5)
    expect(getConversation(db, { id })).toMatchObject({ model: 'a/b', createdAt: 5 })
    aTurn(db, id)
    expect(listed(db)).toEqual([])
    const later = { pinned: true, value: Number.MAX_SAFE_INTEGER, id: 'z' }
    expect(listConversations(db, listInput({ after: later })).conversations).toEqual([])
  })

  it('is no empty one that a new chat would begin in', () => {
    const db = openTestDatabase()
    beginTemporary(db, newConversation, 5)
    expect(findEmptyConversation(db, main)).toBeNull()
  })

  it('is one like all others when it is kept', () => {
    const db = openTestDatabase()
    const { id } = beginTemporary(db, newConversation, 5)
    aTurn(db, id)
    expect(keepTemporary(db, { id })).toEqual(getConversation(db, { id }))
    expect(listed(db)).toEqual([id])
    expect(discardTemporary(db, {}, 9)).toBe(0)
    expect(listed(db)).toEqual([id])
  })

  it('is deleted when nobody kept it, as any other, and not for good', () => {
    const db = openTestDatabase()
    const usual = aConversation(db)
    const { id } = beginTemporary(db, newConversation, 5)
    expect(discardTemporary(db, {}, 9)).toBe(1)
    expect(discardTemporary(db, {}, 10)).toBe(0)
    expect(() => getConversation(db, { id })).toThrow('no such conversation')
    expect(() => keepTemporary(db, { id })).toThrow('no such conversation')
    expect(restoreConversation(db, { id }).id).toBe(id)
    expect(listed(db).toSorted()).toEqual([usual, id].toSorted())
  })
})
