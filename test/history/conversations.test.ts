import { describe, expect, it } from 'vitest'
import {
  createConversation,
  deleteConversation,
  findEmptyConversation,
  getConversation,
  listConversations,
  purgeDeleted,
  renameConversation,
  restoreConversation,
  setModel,
  setSystemPrompt,
} from '@main/history/conversations'
import { integer } from '@main/history/database/row'
import { messagePage } from '@main/history/messages'
import { aConversation, aFinishedTurn, aTurn } from './support/conversation'
import { openTestDatabase } from './support/testDatabase'

const nobody = '00000000-0000-7000-8000-000000000000'
const notFound = expect.objectContaining({ appError: { code: 'not-found', message: 'no such conversation' } })

function pageThrough(db: ReturnType<typeof openTestDatabase>, limit: number): string[][] {
  const pages: string[][] = []
  let after: ReturnType<typeof listConversations>['next'] = null
  do {
    const page = listConversations(db, { after, limit })
    pages.push(page.conversations.map(({ id }) => id))
    after = page.next
  } while (after)
  return pages
}

describe('createConversation', () => {
  it('stores an untitled conversation without messages', () => {
    const db = openTestDatabase()
    const created = createConversation(db, { model: 'openai/gpt-5.5' }, 1000)
    expect(created).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      title: '',
      model: 'openai/gpt-5.5',
      systemPrompt: '',
      activeLeafId: null,
      createdAt: 1000,
      updatedAt: 1000,
    })
    expect(getConversation(db, { id: created.id })).toEqual(created)
  })

  it('needs no model yet', () => {
    expect(createConversation(openTestDatabase(), { model: null }, 1).model).toBeNull()
  })
})

describe('listConversations', () => {
  it('is empty in a new history', () => {
    expect(listConversations(openTestDatabase(), { after: null, limit: 10 })).toEqual({
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
    const first = listConversations(db, { after: null, limit: 2 })
    aTurn(db, a, 'moved', 9)
    const second = listConversations(db, { after: first.next, limit: 2 })
    expect(first.conversations.map(({ id }) => id)).toEqual([d, c])
    expect(second.conversations.map(({ id }) => id)).toEqual([b])
  })

  it('leaves deleted ones out', () => {
    const db = openTestDatabase()
    const kept = aConversation(db, 1)
    deleteConversation(db, { id: aConversation(db, 2) }, 3)
    expect(pageThrough(db, 10)).toEqual([[kept]])
  })
})

describe('getConversation', () => {
  it('does not know unknown and deleted ones', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    deleteConversation(db, { id }, 2)
    expect(() => getConversation(db, { id })).toThrow(notFound)
    expect(() => getConversation(db, { id: nobody })).toThrow(notFound)
  })
})

describe('findEmptyConversation', () => {
  it('finds the newest one without a message', () => {
    const db = openTestDatabase()
    aConversation(db, 1)
    const newest = aConversation(db, 2)
    aTurn(db, aConversation(db, 3))
    deleteConversation(db, { id: aConversation(db, 4) }, 5)
    expect(findEmptyConversation(db)?.id).toBe(newest)
  })

  it('leaves one alone that somebody has named or instructed', () => {
    const db = openTestDatabase()
    renameConversation(db, { id: aConversation(db), title: 'Trip' })
    setSystemPrompt(db, { id: aConversation(db), systemPrompt: 'Be brief' })
    expect(findEmptyConversation(db)).toBeNull()
  })

  it('is null when all have messages', () => {
    const db = openTestDatabase()
    aTurn(db, aConversation(db))
    expect(findEmptyConversation(db)).toBeNull()
  })
})

describe('renameConversation, setModel, setSystemPrompt', () => {
  const changes = [
    {
      change: (db, id) => renameConversation(db, { id, title: '여행 계획 🧳' }),
      field: { title: '여행 계획 🧳' },
    },
    { change: (db, id) => setModel(db, { id, model: 'x/y' }), field: { model: 'x/y' } },
    {
      change: (db, id) => setSystemPrompt(db, { id, systemPrompt: "It's\nbrief" }),
      field: { systemPrompt: "It's\nbrief" },
    },
  ] satisfies {
    change: (db: ReturnType<typeof openTestDatabase>, id: string) => unknown
    field: object
  }[]

  it.each(changes)('changes $field and nothing else, the place in the list included', ({ change, field }) => {
    const db = openTestDatabase()
    const before = createConversation(db, { model: 'a/b' }, 1)
    const other = createConversation(db, { model: 'a/b' }, 1)
    expect(change(db, before.id)).toEqual({ ...before, ...field })
    expect(getConversation(db, { id: before.id })).toEqual({ ...before, ...field })
    expect(getConversation(db, { id: other.id })).toEqual(other)
  })

  it.each(changes)('$field of a deleted conversation stays as it is', ({ change }) => {
    const db = openTestDatabase()
    const before = createConversation(db, { model: 'a/b' }, 1)
    deleteConversation(db, { id: before.id }, 2)
    expect(() => change(db, before.id)).toThrow(notFound)
    expect(restoreConversation(db, { id: before.id })).toEqual(before)
  })
})

describe('deleteConversation and restoreConversation', () => {
  it('brings everything back at its old place', () => {
    const db = openTestDatabase()
    const ids = [1, 2, 3].map((at) => aConversation(db, at))
    const [, id = ''] = ids
    aFinishedTurn(db, id, 'text', 2)
    const before = getConversation(db, { id })
    const messages = messagePage(db, { conversationId: id, before: null, limit: 10 })
    expect(deleteConversation(db, { id }, 9)).toBeNull()
    expect(restoreConversation(db, { id })).toEqual(before)
    expect(pageThrough(db, 10)).toEqual([ids.toReversed()])
    expect(messagePage(db, { conversationId: id, before: null, limit: 10 })).toEqual(messages)
  })

  it('does not know what does not exist, a second deletion included', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    deleteConversation(db, { id }, 2)
    expect(() => deleteConversation(db, { id }, 3)).toThrow(notFound)
    expect(() => restoreConversation(db, { id: nobody })).toThrow(notFound)
  })

  it('leaves a conversation that is not deleted alone', () => {
    const db = openTestDatabase()
    const created = createConversation(db, { model: null }, 1)
    expect(restoreConversation(db, { id: created.id })).toEqual(created)
  })
})

describe('purgeDeleted', () => {
  it('removes what was deleted before, with its messages, and nothing else', () => {
    const db = openTestDatabase()
    const [kept = '', old = '', recent = ''] = [1, 2, 3].map((at) => aConversation(db, at))
    for (const id of [kept, old, recent]) aFinishedTurn(db, id)
    deleteConversation(db, { id: old }, 100)
    deleteConversation(db, { id: recent }, 200)
    expect(purgeDeleted(db, { before: 200 })).toBe(1)
    expect(() => restoreConversation(db, { id: old })).toThrow(notFound)
    expect(restoreConversation(db, { id: recent }).id).toBe(recent)
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 4 })
    expect(getConversation(db, { id: kept }).id).toBe(kept)
  })

  it('removes a branch of thousands of messages', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    db.transaction(() => {
      const insert = `INSERT INTO messages (id, conversation_id, parent_id, role, status, content, created_at)
        VALUES (?, ?, ?, 'user', 'complete', '', 0)`
      for (let i = 0; i < 3000; i += 1) db.run(insert, `m${i}`, id, i === 0 ? null : `m${i - 1}`)
      db.run("UPDATE conversations SET active_leaf_id = 'm2999' WHERE id = ?", id)
    })
    deleteConversation(db, { id }, 1)
    expect(purgeDeleted(db, { before: 2 })).toBe(1)
    const left = db.get('SELECT count(*) AS n FROM messages')
    expect(left && integer(left, 'n')).toBe(0)
  })
})
