import { describe, expect, it } from 'vitest'
import type { TabLayout } from '@shared/model/layout'
import { mostClosed } from '@shared/model/layoutLimits'
import { deleteConversation, getConversation, restoreConversation } from '@main/history/conversations'
import type { WritableDb } from '@main/history/database/db'
import { forgetTabWindow, getTabs, listTabWindows, saveTabs } from '@main/history/openTabs'
import { beginTemporary, keepTemporary } from '@main/history/temporaryConversations'
import { aConversation } from './support/conversation'
import { arrange, aTag } from './support/order'
import { purgeDeleted } from './support/purge'
import { openTestDatabase } from './support/testDatabase'

const nobody = '00000000-0000-7000-8000-000000000000'
const early = '01890000-0000-7000-8000-000000000000'
const later = '01890000-0000-7000-8000-000000000001'
const nothing = { pinnedCount: 0, activeId: null, paneIds: [], closedIds: [] }

function save(db: WritableDb, layout: Partial<TabLayout>, windowId = 'main'): void {
  saveTabs(db, { windowId, layout: { conversationIds: [], ...nothing, ...layout } })
}

/** A window's layout with IDs in place of whole conversations. */
function read(db: WritableDb, windowId = 'main'): TabLayout {
  const { conversations, ...rest } = getTabs(db, { windowId })
  return { conversationIds: conversations.map(({ id }) => id), ...rest }
}

/** A database with three conversations. */
function three(): { db: WritableDb; a: string; b: string; c: string } {
  const db = openTestDatabase()
  const [a = '', b = '', c = ''] = [1, 2, 3].map((at) => aConversation(db, at))
  return { db, a, b, c }
}

it('a tab is pinned by itself, whether or not its conversation is', () => {
  const { db, a, b } = three()
  const tagId = aTag(db, 'x')
  arrange(db, { kind: 'pin', pinned: true }, b)
  arrange(db, { kind: 'tag', tagId, on: true }, b)
  save(db, { conversationIds: [a, b], pinnedCount: 1 })
  const { conversations, pinnedCount } = getTabs(db, { windowId: 'main' })
  expect(pinnedCount).toBe(1)
  expect(conversations).toEqual([getConversation(db, { id: a }), getConversation(db, { id: b })])
  expect(conversations[1]).toMatchObject({ pinned: true, tagIds: [tagId] })
})

describe('saveTabs and getTabs', () => {
  it('starts with none', () => {
    expect(getTabs(openTestDatabase(), { windowId: 'main' })).toEqual({ conversations: [], ...nothing })
  })

  it('keeps order and the active one, and replaces what was there', () => {
    const { db, a, b, c } = three()
    const conversation = (id: string) => getConversation(db, { id })
    save(db, { conversationIds: [c, a, b], activeId: a })
    expect(getTabs(db, { windowId: 'main' })).toEqual({
      ...nothing,
      conversations: [c, a, b].map(conversation),
      activeId: a,
    })
    save(db, { conversationIds: [b] })
    expect(read(db)).toEqual({ ...nothing, conversationIds: [b] })
    save(db, {})
    expect(read(db)).toEqual({ ...nothing, conversationIds: [] })
  })

  it('leaves out what does not exist, what is deleted, and repetitions', () => {
    const { db, a, b: deleted } = three()
    deleteConversation(db, { id: deleted }, 3)
    save(db, { conversationIds: [nobody, a, deleted, a], activeId: nobody, closedIds: [nobody, deleted, a] })
    expect(read(db)).toEqual({ ...nothing, conversationIds: [a], closedIds: [a] })
    restoreConversation(db, { id: deleted })
    expect(read(db).conversationIds).toEqual([a])
  })

  it('hides a tab whose conversation was deleted since, until it is restored', () => {
    const { db, a, b } = three()
    save(db, { conversationIds: [a, b], activeId: b })
    deleteConversation(db, { id: b }, 3)
    expect(read(db)).toEqual({ ...nothing, conversationIds: [a] })
    restoreConversation(db, { id: b })
    expect(read(db).activeId).toBe(b)
    deleteConversation(db, { id: b }, 3)
    purgeDeleted(db, { before: 4 })
    expect(db.get('SELECT count(*) AS n FROM window_tabs')).toEqual({ n: 1 })
  })

  it('leaves a quick question out until it is kept', () => {
    const { db, a } = three()
    const { id } = beginTemporary(db, { model: null, connectionId: null, fit: { kind: 'ask' } }, 4)
    save(db, { conversationIds: [id, a], activeId: id })
    expect(read(db)).toEqual({ ...nothing, conversationIds: [a] })
    keepTemporary(db, { id })
    save(db, { conversationIds: [id, a], activeId: id })
    expect(read(db)).toEqual({ ...nothing, conversationIds: [id, a], activeId: id })
  })

  it('keeps how many are pinned, and not those that are deleted', () => {
    const { db, a, b, c } = three()
    save(db, { conversationIds: [a, b, c], pinnedCount: 2 })
    expect(read(db).pinnedCount).toBe(2)
    deleteConversation(db, { id: a }, 3)
    expect(read(db)).toEqual({ ...nothing, conversationIds: [b, c], pinnedCount: 1 })
  })

  it('keeps panes in their own order while the active one and another are among them', () => {
    const { db, a, b, c } = three()
    save(db, { conversationIds: [a, b, c], activeId: a, paneIds: [c, a] })
    expect(read(db).paneIds).toEqual([c, a])
    deleteConversation(db, { id: c }, 3)
    expect(read(db).paneIds).toEqual([])
    save(db, { conversationIds: [a, b], activeId: b, paneIds: [a] })
    expect(read(db).paneIds).toEqual([])
  })

  it('keeps the closed ones, the last one first and no more than can be opened again', () => {
    const db = openTestDatabase()
    const all = Array.from({ length: mostClosed + 2 }, (_, at) => aConversation(db, at))
    save(db, { closedIds: all })
    expect(read(db).closedIds).toEqual(all.slice(0, mostClosed))
    deleteConversation(db, { id: all[0] ?? '' }, 100)
    expect(read(db).closedIds).toEqual(all.slice(1, mostClosed))
    save(db, {})
    expect(read(db).closedIds).toEqual([])
  })
})

describe('with several windows', () => {
  it('each has its own tabs', () => {
    const { db, a, b, c } = three()
    save(db, { conversationIds: [a, b], activeId: a, closedIds: [c] })
    save(db, { conversationIds: [c], activeId: c }, early)
    expect(read(db)).toEqual({ ...nothing, conversationIds: [a, b], activeId: a, closedIds: [c] })
    expect(read(db, early)).toEqual({ ...nothing, conversationIds: [c], activeId: c })
  })

  it('a conversation is open in one of them: the one that saved it last', () => {
    const { db, a, b } = three()
    save(db, { conversationIds: [a, b], activeId: b, pinnedCount: 2, paneIds: [a, b] })
    save(db, { conversationIds: [b], activeId: b }, early)
    expect(read(db)).toEqual({ ...nothing, conversationIds: [a], pinnedCount: 1 })
    expect(read(db, early)).toEqual({ ...nothing, conversationIds: [b], activeId: b })
  })

  it('lists those that have tabs: the main one first, then as they were made', () => {
    const { db, a, b, c } = three()
    expect(listTabWindows(db)).toEqual([])
    save(db, { conversationIds: [a] }, later)
    save(db, { conversationIds: [b] }, early)
    save(db, { conversationIds: [c] })
    expect(listTabWindows(db)).toEqual(['main', early, later])
    deleteConversation(db, { id: b }, 3)
    expect(listTabWindows(db)).toEqual(['main', later])
  })

  it('forgets one that was closed, and none of its conversations', () => {
    const { db, a, b, c } = three()
    save(db, { conversationIds: [a] })
    save(db, { conversationIds: [b], closedIds: [c] }, early)
    forgetTabWindow(db, { windowId: early })
    expect(read(db, early)).toEqual({ ...nothing, conversationIds: [] })
    expect(listTabWindows(db)).toEqual(['main'])
    expect(getConversation(db, { id: b })?.id).toBe(b)
  })
})
