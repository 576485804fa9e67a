import { expect, test } from 'vitest'
import { deleteConversation } from '@main/history/conversations'
import { countHistory } from '@main/history/historySize'
import { aConversation, aTurn } from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

test('conversations that can be opened are counted, and every message', () => {
  const db = openTestDatabase()
  expect(countHistory(db)).toEqual({ conversations: 0, messages: 0 })
  const id = aConversation(db)
  aTurn(db, id)
  const other = aConversation(db)
  expect(countHistory(db)).toEqual({ conversations: 2, messages: 2 })
  deleteConversation(db, { id: other }, 1)
  expect(countHistory(db)).toEqual({ conversations: 1, messages: 2 })
})
