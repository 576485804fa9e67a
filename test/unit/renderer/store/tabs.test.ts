import { beforeEach, describe, expect, test, vi } from 'vitest'
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
  store.getState().pinTab(c.id)
  const layout = { activeId: c.id, pinnedCount: 0, paneIds: [], closedIds: [] }
  expect(client.callsOf('tabs.save')).toEqual([
    { ...layout, conversationIds: [a.id, b.id, c.id] },
    { ...layout, conversationIds: [b.id, c.id], closedIds: [a.id] },
    { ...layout, conversationIds: [c.id, b.id], closedIds: [a.id], pinnedCount: 1 },
  ])
})

test('what changes nothing is not stored again', () => {
  store.getState().openTab(b.id)
  store.getState().moveTab(b.id, 1)
  store.getState().unpinTab(b.id)
  expect(client.callsOf('tabs.save')).toEqual([])
})

describe('Ctrl+W', () => {
  test('closes a loose tab', () => {
    store.getState().closeActiveTab()
    expect(open()).toEqual({ tabs: [a.id, c.id], activeTab: c.id })
  })

  test('leaves a pinned one for the first loose one, and stays where there is none', () => {
    store.setState({ pinnedCount: 2 })
    store.getState().closeActiveTab()
    expect(open()).toEqual({ tabs: [a.id, b.id, c.id], activeTab: c.id })
    store.setState({ pinnedCount: 3 })
    store.getState().closeActiveTab()
    expect(open()).toEqual({ tabs: [a.id, b.id, c.id], activeTab: c.id })
  })

  test('takes the pane of a pinned one and leaves its tab', () => {
    store.setState({ pinnedCount: 2, panes: [b.id, c.id] })
    store.getState().closeActiveTab()
    expect(open()).toEqual({ tabs: [a.id, b.id, c.id], activeTab: c.id })
    expect(store.getState().panes).toEqual([])
  })
})

describe('closing several', () => {
  test('the others and those to the right spare the pinned ones', () => {
    store.setState({ pinnedCount: 1 })
    store.getState().closeOtherTabs(c.id)
    expect(open()).toEqual({ tabs: [a.id, c.id], activeTab: c.id })
    store.getState().closeTabsToTheRight(a.id)
    expect(open()).toEqual({ tabs: [a.id], activeTab: a.id })
    store.setState({ pinnedCount: 1, tabs: [a.id, b.id] })
    store.getState().closeTabsToTheRight(a.id)
    expect(store.getState().tabs).toEqual([a.id])
  })
})

describe('opening again', () => {
  test('a closed tab comes back where it was', async () => {
    store.getState().closeTab(a.id)
    await store.getState().reopenTab()
    expect(open()).toEqual({ tabs: [a.id, b.id, c.id], activeTab: a.id })
    await store.getState().reopenTab()
    expect(open().tabs).toHaveLength(3)
  })

  test('one of an earlier run is read first, and one that was deleted meanwhile is passed over', async () => {
    const old = conversation()
    client.handlers['conversations.get'] = ({ id }) =>
      id === old.id ? ok(old) : { ok: false, error: { code: 'not-found', message: 'gone' } }
    const closed = (id: string) => ({ id, index: null, pinned: false })
    store.setState({ closedTabs: [closed('deleted'), closed(old.id)] })
    await store.getState().reopenTab()
    expect(open()).toEqual({ tabs: [a.id, b.id, c.id, old.id], activeTab: old.id })
    expect(store.getState()).toMatchObject({ closedTabs: [], conversations: { [old.id]: old } })
  })
})

describe('panes', () => {
  test('the next tab is shown beside, and a new chat where there is none', async () => {
    await store.getState().splitPane('next')
    await store.getState().splitPane('next')
    expect(store.getState()).toMatchObject({ panes: [b.id, c.id, a.id], activeTab: a.id })
    const fresh = conversation()
    client.handlers['conversations.create'] = () => ok(fresh)
    await store.getState().splitPane('next')
    expect(store.getState()).toMatchObject({ panes: [b.id, c.id, a.id, fresh.id], activeTab: fresh.id })
    expect(client.callsOf('tabs.save').at(-1)).toMatchObject({ paneIds: [b.id, c.id, a.id, fresh.id] })
  })

  test('a deleted conversation goes out of tabs, panes and what was closed', () => {
    store.setState({ panes: [a.id, b.id], closedTabs: [{ id: 'x', index: 0, pinned: false }] })
    store.getState().removeConversation(b.id)
    store.getState().removeConversation('x')
    expect(store.getState()).toMatchObject({
      tabs: [a.id, c.id],
      activeTab: a.id,
      panes: [],
      closedTabs: [],
    })
  })
})

describe('other windows', () => {
  const other = crypto.randomUUID()
  const d = conversation()

  test('a conversation that is open there is shown there and not here', async () => {
    client.handlers['windows.showConversation'] = () => ok(true)
    store.getState().receiveWindows([
      { id: 'main', conversationIds: [a.id, b.id, c.id] },
      { id: other, conversationIds: [d.id] },
    ])
    store.getState().openTab(d.id)
    await vi.waitFor(() =>
      expect(client.callsOf('windows.showConversation')).toEqual([{ conversationId: d.id }]),
    )
    expect(open().tabs).not.toContain(d.id)
    store.getState().openTab(c.id)
    expect(open().activeTab).toBe(c.id)
  })

  test('one that is not there any more opens here', async () => {
    client.handlers['windows.showConversation'] = () => ok(false)
    store.getState().receiveWindows([{ id: other, conversationIds: [d.id] }])
    store.getState().openTab(d.id)
    await vi.waitFor(() => expect(open().activeTab).toBe(d.id))
  })

  test('a tab that another window took is gone here, and not as if it had been closed', () => {
    store.getState().receiveWindows([{ id: other, conversationIds: [b.id] }])
    expect(open()).toEqual({ tabs: [a.id, c.id], activeTab: c.id })
    expect(store.getState().closedTabs).toEqual([])
  })

  test('a tab moves out once its draft is stored, and given up here before it opens there', async () => {
    client.handlers['windows.open'] = () => ok(null)
    client.handlers['composer.read'] = () =>
      ok({ draft: { text: '', attachments: [] }, queue: { held: false, messages: [] } })
    client.handlers['composer.saveDraft'] = () => ok(null)
    store.getState().setDraft(b.id, 'typed')
    await store.getState().detachTab(b.id)
    const steps = client.calls
      .map(({ name }) => name)
      .filter((name) => /saveDraft|tabs\.save|windows/.test(name))
    expect(steps).toEqual(['composer.saveDraft', 'tabs.save', 'windows.open'])
    expect(open().tabs).toEqual([a.id, c.id])
  })

  test('a window that could not be opened gives its tab back', async () => {
    client.handlers['windows.open'] = () => ({ ok: false, error: { code: 'internal', message: 'no window' } })
    store.setState({ pinnedCount: 2 })
    await store.getState().detachTab(b.id)
    expect(store.getState()).toMatchObject({ tabs: [a.id, b.id, c.id], pinnedCount: 2, closedTabs: [] })
    expect(store.getState().notices).toHaveLength(1)
  })

  test('what another window writes meanwhile is read anew when the conversation comes back', async () => {
    const draft = (text: string) => () =>
      ok({ draft: { text, attachments: [] }, queue: { held: false, messages: [] } })
    client.handlers['composer.read'] = draft('before')
    await store.getState().loadComposer(b.id)
    store.getState().receiveWindows([{ id: other, conversationIds: [b.id] }])
    client.handlers['composer.read'] = draft('written there')
    store.getState().receiveWindows([{ id: other, conversationIds: [] }])
    await store.getState().loadComposer(b.id)
    expect(store.getState().drafts[b.id]).toBe('written there')
  })

  test('the only tab of a window for tabs stays until the main window has it', async () => {
    client.handlers['windows.open'] = () => ok(null)
    client.handlers['windows.close'] = () => ok(null)
    store.setState({ windowRole: 'tabs', tabs: [a.id], activeTab: a.id })
    await store.getState().detachTab(a.id)
    expect(client.callsOf('windows.open')).toEqual([{ conversationId: a.id }])
    expect(open().tabs).toEqual([a.id])
    store.getState().receiveWindows([{ id: other, conversationIds: [a.id] }])
    expect(client.callsOf('windows.close')).toHaveLength(1)
  })

  test('a window for tabs closes with its last one', () => {
    client.handlers['windows.close'] = () => ok(null)
    store.setState({ windowRole: 'tabs', tabs: [a.id], activeTab: a.id })
    store.getState().closeTab(a.id)
    expect(client.callsOf('windows.close')).toHaveLength(1)
  })
})

test('a new chat starts with the last picked model and opens in its own tab', async () => {
  const fresh = conversation({ model: 'anthropic/claude' })
  client.handlers['conversations.create'] = () => ok(fresh)
  store.setState((state) => ({ settings: { ...state.settings, defaultModel: 'anthropic/claude' } }))
  await store.getState().newChat()
  expect(client.callsOf('conversations.create')).toEqual([{ model: 'anthropic/claude', folderId: null }])
  expect(open()).toEqual({ tabs: [a.id, b.id, c.id, fresh.id], activeTab: fresh.id })
})
