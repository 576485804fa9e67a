import { expect, test } from 'vitest'
import type { FoundConversation, MessageHit } from '@shared/contract/search'
import { groupsOf, joinHits, landingOf } from '@renderer/features/search/searchItems'

const conversation: FoundConversation = {
  id: 'c',
  title: [],
  model: null,
  folderId: null,
  tagIds: [],
  archived: false,
  updatedAt: 1,
}
const hit = (messageId: string, change: Partial<MessageHit> = {}): MessageHit => ({
  messageId,
  conversation,
  role: 'user',
  model: null,
  createdAt: 1,
  field: 'content',
  snippet: [],
  ...change,
})

test('titles come before messages, and a group without results is none', () => {
  const groups = groupsOf({
    text: 'a',
    conversations: [conversation],
    conversationCount: 1,
    messages: [hit('a'), hit('b')],
  })
  expect(groups.map(({ group, items }) => [group, items.length])).toEqual([
    ['conversations', 1],
    ['messages', 2],
  ])
  expect(groupsOf({ text: 'a', conversations: [], conversationCount: 0, messages: [] })).toEqual([])
})

test('conversations that are not listed are counted in a line of their own, as far as they can be listed', () => {
  const last = (listed: number, conversationCount: number) => {
    const conversations = Array.from({ length: listed }, () => conversation)
    return groupsOf({ text: 'a', conversations, conversationCount, messages: [] })[0]?.items.at(-1)
  }
  expect(last(5, 12)).toEqual({ kind: 'more', key: 'more', text: 'a', count: 7 })
  expect(last(5, 2000)).toMatchObject({ kind: 'more', count: 495 })
  expect(last(5, 5)?.kind).toBe('conversation')
  expect(last(500, 2000)?.kind).toBe('conversation')
})

test('a message that a newer one moved onto the next page is not listed twice', () => {
  expect(joinHits([hit('a'), hit('b')], [hit('b'), hit('c')]).map((one) => one.messageId)).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('a hit leads to its message and brings the words to mark there, each once', () => {
  const snippet = [
    { text: '…', hit: false },
    { text: 'Needle', hit: true },
    { text: ' in ', hit: false },
    { text: 'needle', hit: true },
    { text: '바늘', hit: true },
    { text: ' ', hit: true },
  ]
  expect(landingOf(hit('a', { field: 'reasoning', snippet }))).toEqual({
    conversationId: 'c',
    messageId: 'a',
    field: 'reasoning',
    words: ['needle', '바늘'],
  })
})
