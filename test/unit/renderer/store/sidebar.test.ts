import { beforeEach, expect, test, vi } from 'vitest'
import { createAppStore } from '@renderer/store/createStore'
import { selectSidebar } from '@renderer/store/sidebarSlice'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, ok, page } from './clientDouble'

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble({
    'conversations.messages': () => page([]),
    'settings.update': ({ sidebarOpen = true }) => ok({ ...store.getState().settings, sidebarOpen }),
  })
  store = createAppStore(client)
})

const sidebar = () => selectSidebar(store.getState())

test('beside a wide main window it is as the settings remember it', async () => {
  expect(sidebar()).toBe('beside')
  store.getState().toggleSidebar()
  await vi.waitFor(() => expect(sidebar()).toBe('none'))
  expect(client.callsOf('settings.update')).toEqual([{ sidebarOpen: false }])
})

test('over a narrow window it is a passing look, and gone with what was picked in it', () => {
  store.getState().setNarrow(true)
  expect(sidebar()).toBe('none')
  store.getState().toggleSidebar()
  expect(sidebar()).toBe('over')
  store.getState().openTab(conversation().id)
  expect(sidebar()).toBe('none')
  expect(client.callsOf('settings.update')).toEqual([])
})

test('a window that becomes wide has its sidebar beside it again', () => {
  store.getState().setNarrow(true)
  store.getState().toggleSidebar()
  store.getState().setNarrow(false)
  expect(sidebar()).toBe('beside')
})

test('a window for tabs begins without, and changes no setting', () => {
  store.setState({ windowRole: 'tabs' })
  expect(sidebar()).toBe('none')
  store.getState().toggleSidebar()
  expect(sidebar()).toBe('beside')
  store.getState().openTab(conversation().id)
  expect(sidebar()).toBe('beside')
  expect(client.callsOf('settings.update')).toEqual([])
})
