import { describe, expect, it } from 'vitest'
import {
  createConversation,
  deleteConversation,
  findEmptyConversation,
  getConversation,
  renameConversation,
  restoreConversation,
} from '@main/history/conversations'
import {
  applyPreset,
  forgetConnection,
  setConnection,
  setFit,
  setModel,
  setParameters,
  setSystemPrompt,
} from '@main/history/conversationSettings'
import type { ReadableDb } from '@main/history/database/db'
import { deleteMessages } from '@main/history/deletions'
import { saveDraft } from '@main/history/drafts'
import { listConversations } from '@main/history/listConversations'
import { messagePage } from '@main/history/messages'
import { enqueue } from '@main/history/queuedMessages'
import { saveTabs } from '@main/history/openTabs'
import { listInput } from '../support/main/listInput'
import { aConversation, aFinishedTurn, aTurn, newConversation, nobody } from './support/conversation'
import { arrange, aTag } from './support/order'
import { openTestDatabase } from './support/testDatabase'

const notFound = expect.objectContaining({ appError: { code: 'not-found', message: 'no such conversation' } })

const listed = (db: ReadableDb): string[] =>
  listConversations(db, listInput()).conversations.map(({ id }) => id)

describe('createConversation', () => {
  it('stores an untitled conversation without messages', () => {
    const db = openTestDatabase()
    const created = createConversation(
      db,
      { model: 'openai/gpt-5.5', connectionId: 'demo', fit: { kind: 'summarise', model: 'c/d' } },
      1000,
    )
    expect(created).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      title: '',
      model: 'openai/gpt-5.5',
      connectionId: 'demo',
      systemPrompt: '',
      parameters: {},
      fit: { kind: 'summarise', model: 'c/d' },
      activeLeafId: null,
      folderId: null,
      pinned: false,
      archivedAt: null,
      deletedAt: null,
      tagIds: [],
      createdAt: 1000,
      updatedAt: 1000,
    })
    expect(getConversation(db, { id: created.id })).toEqual(created)
  })

  it('needs no model yet', () => {
    expect(createConversation(openTestDatabase(), { ...newConversation, model: null }, 1).model).toBeNull()
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
    expect(findEmptyConversation(db, { windowId: 'main' })?.id).toBe(newest)
  })

  it.each<[string, (db: ReturnType<typeof openTestDatabase>, id: string) => unknown]>([
    ['tagged', (db, id) => arrange(db, { kind: 'tag', tagId: aTag(db, 'x'), on: true }, id)],
    ['pinned', (db, id) => arrange(db, { kind: 'pin', pinned: true }, id)],
    ['put away', (db, id) => arrange(db, { kind: 'archive', archived: true }, id)],
    ['named', (db, id) => renameConversation(db, { id, title: 'Trip' })],
    ['instructed', (db, id) => setSystemPrompt(db, { id, systemPrompt: 'Be brief' })],
    ['given parameters', (db, id) => setParameters(db, { id, parameters: { temperature: null } })],
    ['begun to write in', (db, id) => saveDraft(db, { conversationId: id, text: 'x', attachments: [] }, 2)],
    [
      'left a message waiting in',
      (db, id) => enqueue(db, { conversationId: id, text: 'x', attachments: [], columns: null }, 2),
    ],
  ])('leaves one alone that somebody has %s', (_, change) => {
    const db = openTestDatabase()
    const id = aConversation(db)
    expect(findEmptyConversation(db, { windowId: 'main' })?.id).toBe(id)
    change(db, id)
    expect(findEmptyConversation(db, { windowId: 'main' })).toBeNull()
  })

  it('finds one with a connection, which every new one has', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    setConnection(db, { id, connectionId: 'default' })
    expect(findEmptyConversation(db, { windowId: 'main' })?.id).toBe(id)
  })

  it('finds one that was begun with another model, connection or fit', () => {
    const db = openTestDatabase()
    const other = { model: null, connectionId: nobody, fit: { kind: 'drop-oldest' } } as const
    const created = createConversation(db, other, 1)
    expect(findEmptyConversation(db, { windowId: 'main' })).toEqual(created)
  })

  it('leaves one alone whose messages were all deleted: they may come back', () => {
    const db = openTestDatabase()
    const { message } = aFinishedTurn(db, aConversation(db))
    deleteMessages(db, { messageId: message.id, scope: 'branch' }, 3)
    expect(findEmptyConversation(db, { windowId: 'main' })).toBeNull()
  })

  it('leaves one alone that another window has open', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const layout = { conversationIds: [id], pinnedCount: 0, activeId: id, paneIds: [], closedIds: [] }
    saveTabs(db, { windowId: 'main', layout })
    expect(findEmptyConversation(db, { windowId: 'main' })?.id).toBe(id)
    expect(findEmptyConversation(db, { windowId: nobody })).toBeNull()
  })

  it('is null when all have messages', () => {
    const db = openTestDatabase()
    aTurn(db, aConversation(db))
    expect(findEmptyConversation(db, { windowId: 'main' })).toBeNull()
  })
})

describe('changes of one field', () => {
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
    {
      change: (db, id) => setParameters(db, { id, parameters: { temperature: 0, stop: ['끝'], seed: null } }),
      field: { parameters: { temperature: 0, stop: ['끝'], seed: null } },
    },
    {
      change: (db, id) => setFit(db, { id, fit: { kind: 'drop-oldest' } }),
      field: { fit: { kind: 'drop-oldest' } },
    },
    {
      change: (db, id) => setConnection(db, { id, connectionId: nobody }),
      field: { connectionId: nobody },
    },
    {
      change: (db, id) => setConnection(db, { id, connectionId: null }),
      field: { connectionId: null },
    },
    {
      change: (db, id) =>
        applyPreset(db, { id, systemPrompt: 'Be kind', model: 'x/y', parameters: { topP: 0.5 } }),
      field: { systemPrompt: 'Be kind', model: 'x/y', parameters: { topP: 0.5 } },
    },
    {
      change: (db, id) =>
        applyPreset(db, { id, systemPrompt: '', model: null, parameters: { stream: false } }),
      field: { parameters: { stream: false } },
    },
  ] satisfies {
    change: (db: ReturnType<typeof openTestDatabase>, id: string) => unknown
    field: object
  }[]

  it.each(changes)('changes $field and nothing else, the place in the list included', ({ change, field }) => {
    const db = openTestDatabase()
    const before = createConversation(db, newConversation, 1)
    const other = createConversation(db, newConversation, 1)
    expect(change(db, before.id)).toEqual({ ...before, ...field })
    expect(getConversation(db, { id: before.id })).toEqual({ ...before, ...field })
    expect(getConversation(db, { id: other.id })).toEqual(other)
  })

  it.each(changes)('$field of a deleted conversation stays as it is', ({ change }) => {
    const db = openTestDatabase()
    const before = createConversation(db, newConversation, 1)
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
    expect(listed(db)).toEqual(ids.toReversed())
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
    const created = createConversation(db, newConversation, 1)
    expect(restoreConversation(db, { id: created.id })).toEqual(created)
  })
})

describe('forgetConnection', () => {
  it('sends the conversations that used it back to the active one, deleted ones too, and no others', () => {
    const db = openTestDatabase()
    const [one = '', other = '', deleted = ''] = [1, 2, 3].map((at) => aConversation(db, at))
    setConnection(db, { id: one, connectionId: nobody })
    setConnection(db, { id: other, connectionId: 'default' })
    setConnection(db, { id: deleted, connectionId: nobody })
    deleteConversation(db, { id: deleted }, 4)
    expect(forgetConnection(db, { connectionId: nobody })).toBeNull()
    const connectionOf = (id: string) => getConversation(db, { id }).connectionId
    expect(connectionOf(one)).toBeNull()
    expect(connectionOf(other)).toBe('default')
    expect(restoreConversation(db, { id: deleted }).connectionId).toBeNull()
  })
})

describe('a stored conversation that is damaged', () => {
  it.each([
    ['not json', '[]', 'somebody'],
    ['null', '{"kind":"summarise"}', ''],
    ['[1]', '{"kind":"cut","model":"a/b"}', 'default '],
    ['"x"', 'null', 'DEMO'],
  ])('reads as one with nothing set (%s, %s, %s)', (parameters, fit, connectionId) => {
    const db = openTestDatabase()
    const before = createConversation(db, newConversation, 1)
    db.run(
      'UPDATE conversations SET parameters = ?, fit = ?, connection_id = ?',
      parameters,
      fit,
      connectionId,
    )
    expect(getConversation(db, { id: before.id })).toEqual(before)
  })

  it('keeps what can be read', () => {
    const db = openTestDatabase()
    const { id } = createConversation(db, newConversation, 1)
    db.run(
      'UPDATE conversations SET parameters = ?',
      '{"temperature":0.5,"topP":"high","seed":null,"magic":1,"stop":[2]}',
    )
    expect(getConversation(db, { id }).parameters).toEqual({ temperature: 0.5, seed: null })
  })
})
