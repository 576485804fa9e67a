import { beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '@shared/appError'
import type { ConversationPage } from '@shared/contract/conversations'
import { addPage, placeConversation } from '@renderer/store/conversationsSlice'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, later, ok, page } from './clientDouble'

const newest = conversation({ updatedAt: 3000 })
const middle = conversation({ updatedAt: 2000 })
const oldest = conversation({ updatedAt: 1000 })
const list = (...all: (typeof newest)[]) => ({
  conversations: Object.fromEntries(all.map((one) => [one.id, one])),
  listed: all.map(({ id }) => id),
  nextPage: null as ConversationPage['next'],
})

describe('placeConversation', () => {
  test('moves a changed conversation to the front', () => {
    const changed = { ...oldest, updatedAt: 4000 }
    expect(placeConversation(list(newest, middle, oldest), changed).listed).toEqual([
      oldest.id,
      newest.id,
      middle.id,
    ])
  })

  test('leaves the order alone when only the title changed', () => {
    const before = list(newest, middle)
    const after = placeConversation(before, { ...middle, title: 'new' })
    expect(after.listed).toBe(before.listed)
    expect(after.conversations[middle.id]?.title).toBe('new')
  })

  test('does not list one that belongs to a page not yet loaded', () => {
    const before = { ...list(newest, middle), nextPage: { updatedAt: 2000, id: middle.id } }
    const after = placeConversation(before, oldest)
    expect(after.listed).toEqual([newest.id, middle.id])
    expect(after.conversations[oldest.id]).toEqual(oldest)
  })

  test('appends the oldest when everything is loaded', () => {
    expect(placeConversation(list(newest, middle), oldest).listed).toEqual([newest.id, middle.id, oldest.id])
  })
})

test('a page adds only what is not listed yet', () => {
  const after = addPage(list(newest, middle), { conversations: [middle, oldest], next: null })
  expect(after.listed).toEqual([newest.id, middle.id, oldest.id])
})

describe('in the store', () => {
  let client: ClientDouble
  let store: AppStore

  beforeEach(() => {
    client = createClientDouble({
      'conversations.messages': () => page([]),
      'conversations.delete': () => ok(null),
    })
    store = createAppStore(client)
    store.setState({ ...list(newest, middle), tabs: [newest.id, middle.id], activeTab: newest.id })
  })

  test('one page is asked for at a time, from behind the last one', async () => {
    const next = { updatedAt: 2000, id: middle.id }
    const reply = later<Result<ConversationPage>>()
    client.handlers['conversations.list'] = () => reply.promise
    store.setState({ nextPage: next })
    const first = store.getState().loadMoreConversations()
    await store.getState().loadMoreConversations()
    reply.resolve(ok({ conversations: [oldest], next: null }))
    await first
    await store.getState().loadMoreConversations()
    expect(client.callsOf('conversations.list')).toEqual([expect.objectContaining({ after: next })])
    expect(store.getState().listed).toEqual([newest.id, middle.id, oldest.id])
  })

  test('deleting closes the tab, unlists the conversation and offers the undo', async () => {
    await store.getState().deleteConversation(newest.id)
    const state = store.getState()
    expect(state).toMatchObject({ listed: [middle.id], tabs: [middle.id], activeTab: middle.id })
    expect(state.notices.map(({ notice }) => notice)).toEqual([
      { kind: 'conversation-deleted', conversationId: newest.id, title: newest.title },
    ])
  })

  test('a second deletion leaves the undo of the first', async () => {
    await store.getState().deleteConversation(newest.id)
    await store.getState().deleteConversation(middle.id)
    const [first, second] = store.getState().notices
    expect(first?.notice).toMatchObject({ conversationId: newest.id })
    store.getState().dismissNotice(first?.id ?? 0)
    expect(store.getState().notices).toEqual([second])
    store.getState().dismissNotice(second?.id ?? 0)
    expect(store.getState().notices).toEqual([])
  })

  test('restoring lists it where it was and opens it', async () => {
    await store.getState().deleteConversation(newest.id)
    client.handlers['conversations.restore'] = () => ok(newest)
    await store.getState().restoreConversation(newest.id)
    expect(store.getState()).toMatchObject({ listed: [newest.id, middle.id], activeTab: newest.id })
  })

  test('a refused deletion changes nothing but says why', async () => {
    const error = { code: 'disk-full', message: 'no space' } as const
    client.handlers['conversations.delete'] = () => ({ ok: false, error })
    await store.getState().deleteConversation(newest.id)
    expect(store.getState().listed).toEqual([newest.id, middle.id])
    expect(store.getState().notices.map(({ notice }) => notice)).toEqual([{ kind: 'error', error }])
  })
})
