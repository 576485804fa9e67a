import { beforeEach, describe, expect, test } from 'vitest'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, ok, page } from './clientDouble'

const [a, b, c] = [conversation(), conversation(), conversation()]

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble({
    'conversations.messages': () => page([]),
  })
  store = createAppStore(client)
  store.setState({
    conversations: { [a.id]: a, [b.id]: b, [c.id]: c },
    tabs: [a.id, b.id, c.id],
    activeTab: b.id,
  })
})

const open = () => ({ tabs: store.getState().tabs, activeTab: store.getState().activeTab })

describe('closing', () => {
  test('the active tab shows the one that takes its place, at the end the one before', () => {
    store.getState().closeTab(b.id)
    expect(open()).toEqual({ tabs: [a.id, c.id], activeTab: c.id })
    store.getState().closeTab(c.id)
    expect(open()).toEqual({ tabs: [a.id], activeTab: a.id })
    store.getState().closeTab(a.id)
    expect(open()).toEqual({ tabs: [], activeTab: null })
  })

  test('another tab leaves the active one alone', () => {
    store.getState().closeTab(a.id)
    expect(open()).toEqual({ tabs: [b.id, c.id], activeTab: b.id })
  })

  test('a tab that is not open changes and stores nothing', () => {
    store.getState().closeTab(conversation().id)
    expect(client.calls).toEqual([])
  })

  test('forgets the messages, which are read again with the next opening', async () => {
    await store.getState().loadMessages(b.id)
    store.getState().closeTab(b.id)
    expect(store.getState().threads[b.id]).toBeUndefined()
    store.getState().openTab(b.id)
    expect(
      client.callsOf('conversations.messages').filter((input) => (input as { id: string }).id === b.id),
    ).toHaveLength(2)
  })
})

test('opening an open conversation shows its tab and makes no second one', () => {
  store.getState().openTab(c.id)
  expect(open()).toEqual({ tabs: [a.id, b.id, c.id], activeTab: c.id })
})

test('stepping goes round at both ends', () => {
  store.getState().stepTab(1)
  store.getState().stepTab(1)
  expect(open().activeTab).toBe(a.id)
  store.getState().stepTab(-1)
  expect(open().activeTab).toBe(c.id)
})

test('every change is stored, so that the tabs are there after a restart', () => {
  store.getState().openTab(c.id)
  store.getState().closeTab(a.id)
  expect(client.callsOf('tabs.save')).toEqual([
    { conversationIds: [a.id, b.id, c.id], activeId: c.id },
    { conversationIds: [b.id, c.id], activeId: c.id },
  ])
})

test('a new chat starts with the last picked model and opens in its own tab', async () => {
  const fresh = conversation({ model: 'anthropic/claude' })
  client.handlers['conversations.create'] = () => ok(fresh)
  store.setState((state) => ({ settings: { ...state.settings, defaultModel: 'anthropic/claude' } }))
  await store.getState().newChat()
  expect(client.callsOf('conversations.create')).toEqual([{ model: 'anthropic/claude' }])
  expect(open()).toEqual({ tabs: [a.id, b.id, c.id, fresh.id], activeTab: fresh.id })
})
