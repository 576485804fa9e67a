import { expect, test } from 'vitest'
import { openFirstTab } from '@renderer/features/shell/openFirstTab'
import { createAppStore } from '@renderer/store/createStore'
import { conversation, createClientDouble, ok } from '../../store/clientDouble'

const stored = conversation()
const fresh = conversation()

function start(tabs: string[]) {
  const client = createClientDouble({
    'conversations.messages': () => ok({ messages: [], hasOlder: false, live: [] }),
    'conversations.create': () => ok(fresh),
  })
  const store = createAppStore(client)
  store.setState({ conversations: { [stored.id]: stored }, listed: [stored.id], tabs })
  return { client, store }
}

test('a window without tabs begins a chat', async () => {
  const { store } = start([])
  await openFirstTab(store.getState())
  expect(store.getState()).toMatchObject({ tabs: [fresh.id], activeTab: fresh.id })
})

test('tabs that were restored are left as they are', async () => {
  const { client, store } = start([stored.id])
  await openFirstTab(store.getState())
  expect(store.getState().tabs).toEqual([stored.id])
  expect(client.calls).toEqual([])
})
