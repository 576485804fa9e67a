import { expect, test } from 'vitest'
import { openFirstTab } from '@renderer/features/shell/openFirstTab'
import { createAppStore } from '@renderer/store/createStore'
import { conversation, createClientDouble, ok } from '../../store/clientDouble'

const written = conversation({ activeLeafId: conversation().id })
const empty = conversation()
const fresh = conversation()

function start(conversations: (typeof empty)[], tabs: string[]) {
  const client = createClientDouble({
    'conversations.messages': () => ok({ messages: [], hasOlder: false, live: [] }),
    'conversations.create': () => ok(fresh),
  })
  const store = createAppStore(client)
  store.setState({
    conversations: Object.fromEntries(conversations.map((one) => [one.id, one])),
    listed: conversations.map(({ id }) => id),
    tabs,
  })
  return { client, store }
}

test('a window without tabs begins a chat', async () => {
  const { store } = start([written], [])
  await openFirstTab(store.getState())
  expect(store.getState()).toMatchObject({ tabs: [fresh.id], activeTab: fresh.id })
})

test('a chat that nobody wrote in is taken again', async () => {
  const { client, store } = start([written, empty], [])
  await openFirstTab(store.getState())
  expect(store.getState()).toMatchObject({ tabs: [empty.id], activeTab: empty.id })
  expect(client.callsOf('conversations.create')).toEqual([])
})

test('tabs that were restored are left as they are', async () => {
  const { client, store } = start([written, empty], [written.id])
  await openFirstTab(store.getState())
  expect(store.getState().tabs).toEqual([written.id])
  expect(client.calls).toEqual([])
})
