import { describe, expect, it } from 'vitest'
import type { ConversationView, ListCursor } from '@shared/model/conversationView'
import { deleteConversation, renameConversation } from '@main/history/conversations'
import type { ReadableDb } from '@main/history/database/db'
import { saveDraft } from '@main/history/drafts'
import { type ListInput, listConversations } from '@main/history/listConversations'
import { beginTemporary } from '@main/history/temporaryConversations'
import { listInput } from '../support/main/listInput'
import { aConversation, aTurn, newConversation } from './support/conversation'
import { aFolder, arrange, aTag, everything, idsOf, titled } from './support/order'
import { openTestDatabase } from './support/testDatabase'

function pageThrough(db: ReadableDb, limit: number, change: Partial<ListInput> = {}): string[][] {
  const pages: string[][] = []
  let after: ListCursor | null = null
  do {
    const page = listConversations(db, listInput({ ...change, after, limit }))
    pages.push(page.conversations.map(({ id }) => id))
    after = page.next
  } while (after)
  return pages
}

describe('the list', () => {
  it('is empty in a new history', () => {
    expect(listConversations(openTestDatabase(), listInput({ limit: 10 }))).toEqual({
      conversations: [],
      next: null,
    })
  })

  it('gives the last changed first, every one exactly once, whatever the page size', () => {
    const db = openTestDatabase()
    // Several of the same millisecond, so that a page can end between them.
    const ids = [1, 1, 1, 2, 2, 3, 3].map((at) => aConversation(db, at))
    const expected = ids.toReversed()
    for (const limit of [1, 2, 3, 6, 7, 8]) expect(pageThrough(db, limit).flat()).toEqual(expected)
    expect(pageThrough(db, 3).map((page) => page.length)).toEqual([3, 3, 1])
    expect(pageThrough(db, 7)).toHaveLength(1)
  })

  it('goes on below a conversation that moved to the top meanwhile', () => {
    const db = openTestDatabase()
    const [a = '', b = '', c = '', d = ''] = [1, 2, 3, 4].map((at) => aConversation(db, at))
    const first = listConversations(db, listInput({ limit: 2 }))
    aTurn(db, a, 'moved', 9)
    const second = listConversations(db, listInput({ after: first.next, limit: 2 }))
    expect(first.conversations.map(({ id }) => id)).toEqual([d, c])
    expect(second.conversations.map(({ id }) => id)).toEqual([b])
  })

  it('goes on where it ended when the conversation there is gone', () => {
    const db = openTestDatabase()
    const [a = '', b = '', c = ''] = [1, 2, 3].map((at) => aConversation(db, at))
    const first = listConversations(db, listInput({ limit: 2 }))
    deleteConversation(db, { id: b }, 4)
    expect(first.conversations.map(({ id }) => id)).toEqual([c, b])
    expect(idsOf(db, {}, { after: first.next })).toEqual([a])
  })

  it('has neither deleted nor archived ones', () => {
    const db = openTestDatabase()
    const [kept = '', archived = ''] = [1, 2].map((at) => aConversation(db, at))
    arrange(db, { kind: 'archive', archived: true }, archived)
    deleteConversation(db, { id: aConversation(db, 3) }, 4)
    expect(pageThrough(db, 10)).toEqual([[kept]])
    expect(idsOf(db, { place: 'archive' })).toEqual([archived])
  })

  it('has pinned ones above all others, across pages', () => {
    const db = openTestDatabase()
    const [a = '', b = '', c = '', d = '', e = ''] = [1, 2, 3, 4, 5].map((at) => aConversation(db, at))
    arrange(db, { kind: 'pin', pinned: true }, a, c)
    for (const limit of [1, 2, 3, 9]) {
      expect(pageThrough(db, limit).flat()).toEqual([c, a, e, d, b])
      expect(pageThrough(db, limit, { sort: 'created' }).flat()).toEqual([c, a, e, d, b])
    }
    expect(idsOf(db, { pinned: true })).toEqual([c, a])
    expect(pageThrough(db, 1, { view: { ...everything, pinned: true } }).flat()).toEqual([c, a])
  })

  it('can be sorted by creation', () => {
    const db = openTestDatabase()
    const [a = '', b = ''] = [1, 2].map((at) => aConversation(db, at))
    aTurn(db, a, 'later', 9)
    expect(idsOf(db)).toEqual([a, b])
    expect(idsOf(db, {}, { sort: 'created' })).toEqual([b, a])
  })
})

describe('a list by title', () => {
  const titles = ['Zoo', '나무', 'apple', 'Item 10', '가을', 'Éclair', 'item 9', '', '가을']

  it.each([
    ['en', ['', 'apple', 'Éclair', 'item 9', 'Item 10', 'Zoo', '가을', '가을', '나무']],
    ['ko', ['', '가을', '가을', '나무', 'apple', 'Éclair', 'item 9', 'Item 10', 'Zoo']],
  ] as const)('is one as a dictionary has it, in %s', (language, expected) => {
    const db = openTestDatabase()
    for (const title of titles) titled(db, title)
    const page = listConversations(db, listInput({ sort: 'title', language }))
    expect(page.conversations.map(({ title }) => title)).toEqual(expected)
  })

  it('gives every one exactly once, whatever the page size, with pinned ones first', () => {
    const db = openTestDatabase()
    const ids = titles.map((title) => titled(db, title))
    arrange(db, { kind: 'pin', pinned: true }, ids[0] ?? '', ids[1] ?? '')
    const all = idsOf(db, {}, { sort: 'title' })
    expect(all.slice(0, 2)).toEqual([ids[0], ids[1]])
    for (const limit of [1, 2, 3, 8]) expect(pageThrough(db, limit, { sort: 'title' }).flat()).toEqual(all)
    expect(new Set(all).size).toBe(titles.length)
  })

  it('goes on where it ended when the conversation there has another title', () => {
    const db = openTestDatabase()
    const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((title) => titled(db, title))
    const first = listConversations(db, listInput({ sort: 'title', limit: 2 }))
    renameConversation(db, { id: b, title: 'z' })
    expect(first.conversations.map(({ id }) => id)).toEqual([a, b])
    expect(idsOf(db, {}, { sort: 'title', after: first.next })).toEqual([c, b])
  })
})

describe('a folder', () => {
  it('has its own, or those of all folders inside it too', () => {
    const db = openTestDatabase()
    const work = aFolder(db, 'Work')
    const plans = aFolder(db, 'Plans', work)
    const [loose = '', inWork = '', inPlans = ''] = [1, 2, 3].map((at) => aConversation(db, at))
    arrange(db, { kind: 'move', folderId: work }, inWork)
    arrange(db, { kind: 'move', folderId: plans }, inPlans)
    expect(idsOf(db, { folder: { id: work, deep: false } })).toEqual([inWork])
    expect(idsOf(db, { folder: { id: work, deep: true } })).toEqual([inPlans, inWork])
    expect(idsOf(db, { folder: { id: plans, deep: true } })).toEqual([inPlans])
    expect(idsOf(db, { folder: { id: null, deep: false } })).toEqual([loose])
    expect(idsOf(db)).toEqual([inPlans, inWork, loose])
  })

  it('gives every one exactly once, whatever the page size', () => {
    const db = openTestDatabase()
    const folder = aFolder(db, 'Work')
    const inner = aFolder(db, 'Plans', folder)
    const ids = [1, 1, 2, 2, 3].map((at) => aConversation(db, at))
    arrange(db, { kind: 'move', folderId: folder }, ...ids.slice(0, 3))
    arrange(db, { kind: 'move', folderId: inner }, ...ids.slice(3))
    const view: ConversationView = { ...everything, folder: { id: folder, deep: true } }
    for (const limit of [1, 2, 4, 5]) {
      expect(pageThrough(db, limit, { view }).flat()).toEqual(ids.toReversed())
    }
  })
})

it('tags are joined by "and", and go together with a folder and a title', () => {
  const db = openTestDatabase()
  const [urgent, later, folder] = [aTag(db, 'Urgent'), aTag(db, 'Later'), aFolder(db, 'Work')]
  const [a = '', b = '', c = ''] = ['회의 준비', '회의록', '점심'].map((title) => titled(db, title))
  arrange(db, { kind: 'tag', tagId: urgent, on: true }, a, b, c)
  arrange(db, { kind: 'tag', tagId: later, on: true }, b)
  arrange(db, { kind: 'move', folderId: folder }, a)
  expect(idsOf(db, { tagIds: [urgent] })).toEqual([c, b, a])
  expect(idsOf(db, { tagIds: [urgent, later] })).toEqual([b])
  expect(idsOf(db, { tagIds: [urgent], title: 'ㅎㅇ' })).toEqual([b, a])
  expect(idsOf(db, { tagIds: [urgent], title: 'ㅎㅇ', folder: { id: folder, deep: false } })).toEqual([a])
  expect(idsOf(db, { title: '회의 준비' })).toEqual([a])
})

describe('the trash', () => {
  it('has what was deleted, the last one first, with the time of it', () => {
    const db = openTestDatabase()
    const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((title, at) => titled(db, title, at))
    deleteConversation(db, { id: c }, 10)
    deleteConversation(db, { id: a }, 11)
    const { conversations } = listConversations(db, listInput({ view: { ...everything, place: 'trash' } }))
    expect(conversations.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([
      [a, 11],
      [c, 10],
    ])
    expect(pageThrough(db, 1, { view: { ...everything, place: 'trash' } }).flat()).toEqual([a, c])
    expect(idsOf(db, { place: 'trash' }, { sort: 'created' })).toEqual([c, a])
    expect(idsOf(db)).toEqual([b])
  })

  it('has nothing of what nobody wrote in', () => {
    const db = openTestDatabase()
    const [empty, drafted, asked] = [aConversation(db), aConversation(db), aConversation(db)]
    saveDraft(db, { conversationId: drafted, text: '초안', attachments: [] }, 2)
    aTurn(db, asked)
    arrange(db, { kind: 'trash' }, empty, drafted, asked)
    expect(idsOf(db, { place: 'trash' }).toSorted()).toEqual([drafted, asked].toSorted())
  })
})

it('a quick question stands nowhere', () => {
  const db = openTestDatabase()
  const { id } = beginTemporary(db, newConversation, 1)
  arrange(db, { kind: 'archive', archived: true }, id)
  for (const place of ['list', 'archive', 'trash'] as const) expect(idsOf(db, { place })).toEqual([])
})
