import { beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '@shared/appError'
import type { ConversationPage } from '@shared/contract/conversations'
import {
  type ConversationList,
  folderSpec,
  listKey,
  type ListSpec,
  selectTopIds,
} from '@renderer/store/lists/conversationLists'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, later, ok, page } from './clientDouble'

const newest = conversation({ updatedAt: 3000 })
const middle = conversation({ updatedAt: 2000 })
const oldest = conversation({ updatedAt: 1000 })
const order = { sort: 'changed', language: 'en' } as const
const top = folderSpec(null, order)
const key = listKey(top)
const list = (...all: (typeof newest)[]) => ({
  conversations: Object.fromEntries(all.map((one) => [one.id, one])),
  lists: { [key]: { spec: top, ids: all.map(({ id }) => id), next: null } as ConversationList },
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
    const next = { pinned: false, value: 2000, id: middle.id }
    const reply = later<Result<ConversationPage>>()
    client.handlers['conversations.list'] = () => reply.promise
    store.setState({ lists: { [key]: { spec: top, ids: [newest.id, middle.id], next } } })
    const first = store.getState().loadMore(key)
    const second = store.getState().loadMore(key)
    reply.resolve(ok({ conversations: [oldest], next: null }))
    await Promise.all([first, second])
    await store.getState().loadMore(key)
    expect(client.callsOf('conversations.list')).toEqual([expect.objectContaining({ after: next })])
    expect(selectTopIds(store.getState())).toEqual([newest.id, middle.id, oldest.id])
  })

  test('deleting closes the tab, unlists the conversation and offers the undo', async () => {
    await store.getState().deleteConversation(newest.id)
    const state = store.getState()
    expect(state).toMatchObject({ tabs: [middle.id], activeTab: middle.id })
    expect(selectTopIds(state)).toEqual([middle.id])
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
    expect(store.getState()).toMatchObject({ activeTab: newest.id })
    expect(selectTopIds(store.getState())).toEqual([newest.id, middle.id])
  })

  test('a refused deletion changes nothing but says why', async () => {
    const error = { code: 'disk-full', message: 'no space' } as const
    client.handlers['conversations.delete'] = () => ({ ok: false, error })
    await store.getState().deleteConversation(newest.id)
    expect(selectTopIds(store.getState())).toEqual([newest.id, middle.id])
    expect(store.getState().notices.map(({ notice }) => notice)).toEqual([{ kind: 'error', error }])
  })

  test('what is wanted last is shown, whichever answer comes first, and the rest is forgotten', async () => {
    const found = (title: string): ListSpec => ({ ...top, folder: null, title })
    const slow = later<Result<ConversationPage>>()
    client.handlers['conversations.list'] = ({ view }) =>
      view?.title === 'a' ? slow.promise : ok({ conversations: [oldest], next: null })
    const first = store.getState().wantLists([found('a')])
    await store.getState().wantLists([found('ab')])
    slow.resolve(ok({ conversations: [middle], next: null }))
    await first
    expect(store.getState().shownList).toEqual(found('ab'))
    expect(store.getState().lists[listKey(found('ab'))]?.ids).toEqual([oldest.id])
    await store.getState().wantLists([top])
    expect(Object.keys(store.getState().lists)).toEqual([key])
  })

  test('one that cannot be read leaves the list as it was, which is then what is said to be shown', async () => {
    const error = { code: 'disk-full', message: 'no room' } as const
    client.handlers['conversations.list'] = () => ({ ok: false, error })
    store.setState({ shownList: top })
    store.getState().showPlace('trash')
    store.getState().filterByTitle('a')
    await store.getState().wantLists([{ ...top, place: 'trash', folder: null, title: 'a' }])
    expect(store.getState()).toMatchObject({ shownList: top, shownPlace: 'list', listTitle: '' })
    expect(store.getState().notices.map(({ notice }) => notice)).toEqual([{ kind: 'error', error }])
  })

  test('one that is wanted again while it is on its way is shown when it comes', async () => {
    const found = (title: string): ListSpec => ({ ...top, folder: null, title })
    const slow = later<Result<ConversationPage>>()
    client.handlers['conversations.list'] = ({ view }) =>
      view?.title === 'a' ? slow.promise : ok({ conversations: [], next: null })
    const once = store.getState().wantLists([found('a')])
    await store.getState().wantLists([found('ab')])
    const again = store.getState().wantLists([found('a')])
    slow.resolve(ok({ conversations: [middle], next: null }))
    await Promise.all([once, again])
    expect(store.getState().shownList).toEqual(found('a'))
    expect(client.callsOf('conversations.list')).toHaveLength(2)
  })

  test('the rest of a list is read in large pages until all of it is there', async () => {
    const next = { pinned: false, value: 2000, id: middle.id }
    const rest = Array.from({ length: 3 }, () => conversation({ updatedAt: 500 }))
    store.setState({ lists: { [key]: { spec: top, ids: [newest.id, middle.id], next } } })
    client.handlers['conversations.list'] = () => {
      const one = rest.shift() ?? expect.unreachable()
      return ok({ conversations: [one], next: rest.length === 0 ? null : next })
    }
    await store.getState().loadAll(key)
    expect(selectTopIds(store.getState())).toHaveLength(5)
    expect(store.getState().lists[key]?.next).toBeNull()
  })

  test('thousands that go at once close only the tabs that were open', async () => {
    const many = Array.from({ length: 2000 }, () => conversation())
    store.setState({ ...list(newest, middle, ...many) })
    client.handlers['conversations.arrange'] = () => ok([middle, ...many])
    await store.getState().trashConversations([middle.id, ...many.map(({ id }) => id)])
    expect(selectTopIds(store.getState())).toEqual([newest.id])
    expect(store.getState().tabs).toEqual([newest.id])
    expect(client.callsOf('tabs.save')).toHaveLength(1)
  })
})
