import { beforeEach, expect, test, vi } from 'vitest'
import type { Command } from '@shared/model/command'
import { createCommands } from '@renderer/features/shell/commands'
import { createSignals } from '@renderer/features/shell/signals'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import { conversation, createClientDouble, page } from '../../store/clientDouble'

const [a, b, c] = [conversation(), conversation(), conversation()]

let store: AppStore
let run: (command: Command) => void
/** Whose composer got the focus. */
let focused: string[]

beforeEach(() => {
  store = createAppStore(createClientDouble({ 'conversations.messages': () => page([]) }))
  store.setState({
    phase: 'ready',
    conversations: { [a.id]: a, [b.id]: b, [c.id]: c },
    tabs: [a.id, b.id, c.id],
    activeTab: a.id,
  })
  const signals = createSignals()
  focused = []
  for (const { id } of [a, b, c]) signals.on('focus-composer', () => focused.push(id), id)
  run = createCommands(store, signals)
})

test('a second pane opens, is walked to and from, and closes; the one in use is typed in', async () => {
  run('split-pane')
  await vi.waitFor(() => expect(focused).toEqual([b.id]))
  expect(store.getState().panes).toEqual([a.id, b.id])
  run('next-pane')
  run('next-pane')
  expect(focused).toEqual([b.id, a.id, b.id])
  run('close-pane')
  expect(store.getState()).toMatchObject({ panes: [], activeTab: a.id, tabs: [a.id, b.id, c.id] })
  expect(focused.at(-1)).toBe(a.id)
})

test('without panes the next one is the composer, and there is none to close', () => {
  run('next-pane')
  run('close-pane')
  expect(focused).toEqual([a.id])
  expect(store.getState()).toMatchObject({ activeTab: a.id, panes: [] })
})

test('tabs are moved, pinned and opened again', async () => {
  run('move-tab-right')
  expect(store.getState().tabs).toEqual([b.id, a.id, c.id])
  run('move-tab-left')
  run('move-tab-left')
  expect(store.getState().tabs).toEqual([a.id, b.id, c.id])
  run('next-tab')
  run('pin-tab')
  expect(store.getState()).toMatchObject({ tabs: [b.id, a.id, c.id], pinnedCount: 1 })
  run('pin-tab')
  run('close-tab')
  expect(store.getState().tabs).toEqual([a.id, c.id])
  run('reopen-tab')
  await vi.waitFor(() => expect(store.getState().tabs).toEqual([b.id, a.id, c.id]))
})

test('on a page no tab is moved that nobody sees', () => {
  run('open-settings')
  run('move-tab-right')
  run('pin-tab')
  expect(store.getState()).toMatchObject({ tabs: [a.id, b.id, c.id], pinnedCount: 0 })
})

test('sending to all panes is switched on and off', () => {
  run('toggle-broadcast')
  expect(store.getState().broadcast).toBe(true)
  run('toggle-broadcast')
  expect(store.getState().broadcast).toBe(false)
})
