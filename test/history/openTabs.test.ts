import { describe, expect, it } from 'vitest'
import { deleteConversation, getConversation, restoreConversation } from '@main/history/conversations'
import { getTabs, saveTabs } from '@main/history/openTabs'
import { purgeDeleted } from '@main/history/purge'
import { aConversation } from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

const nobody = '00000000-0000-7000-8000-000000000000'

describe('saveTabs and getTabs', () => {
  it('starts with none', () => {
    expect(getTabs(openTestDatabase())).toEqual({ conversations: [], activeId: null })
  })

  it('keeps order and the active one, and replaces what was there', () => {
    const db = openTestDatabase()
    const [a = '', b = '', c = ''] = [1, 2, 3].map((at) => aConversation(db, at))
    const conversation = (id: string) => getConversation(db, { id })
    saveTabs(db, { conversationIds: [c, a, b], activeId: a })
    expect(getTabs(db)).toEqual({ conversations: [c, a, b].map(conversation), activeId: a })
    saveTabs(db, { conversationIds: [b], activeId: null })
    expect(getTabs(db)).toEqual({ conversations: [conversation(b)], activeId: null })
    saveTabs(db, { conversationIds: [], activeId: null })
    expect(getTabs(db)).toEqual({ conversations: [], activeId: null })
  })

  it('leaves out what does not exist, what is deleted, and repetitions', () => {
    const db = openTestDatabase()
    const [a = '', deleted = ''] = [1, 2].map((at) => aConversation(db, at))
    deleteConversation(db, { id: deleted }, 3)
    saveTabs(db, { conversationIds: [nobody, a, deleted, a], activeId: nobody })
    expect(getTabs(db)).toEqual({ conversations: [getConversation(db, { id: a })], activeId: null })
    restoreConversation(db, { id: deleted })
    expect(getTabs(db).conversations.map(({ id }) => id)).toEqual([a])
  })

  it('hides a tab whose conversation was deleted since, until it is restored', () => {
    const db = openTestDatabase()
    const [a = '', b = ''] = [1, 2].map((at) => aConversation(db, at))
    saveTabs(db, { conversationIds: [a, b], activeId: b })
    deleteConversation(db, { id: b }, 3)
    expect(getTabs(db)).toEqual({ conversations: [getConversation(db, { id: a })], activeId: null })
    restoreConversation(db, { id: b })
    expect(getTabs(db).activeId).toBe(b)
    deleteConversation(db, { id: b }, 3)
    purgeDeleted(db, { before: 4 })
    expect(db.get('SELECT count(*) AS n FROM open_tabs')).toEqual({ n: 1 })
  })
})
