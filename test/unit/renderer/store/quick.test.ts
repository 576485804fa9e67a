import { beforeEach, expect, test, vi } from 'vitest'
import { createCommands } from '@renderer/features/shell/commands'
import { createSignals } from '@renderer/features/shell/signals'
import { createAppStore } from '@renderer/store/createStore'
import { listen } from '@renderer/store/start'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, ok, page } from './clientDouble'

const [first, second] = [conversation({ title: '' }), conversation({ title: '' })]
const failed = { ok: false, error: { code: 'internal', message: 'no' } } as const

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble({
    'conversations.messages': () => page([]),
    'quick.begin': ({ fresh }) => ok(fresh ? second : first),
    'quick.keep': () => ok(first),
    'quick.dismiss': () => ok(null),
    'quick.resize': () => ok(null),
    'composer.saveDraft': () => ok(null),
  })
  store = createAppStore(client)
  store.setState({ phase: 'ready', windowId: 'quick', windowRole: 'quick' })
})

test('the question that is there becomes the window’s conversation, without a tab', async () => {
  await store.getState().beginQuick(false)
  expect(store.getState()).toMatchObject({ activeTab: first.id, tabs: [] })
  expect(store.getState().threads[first.id]).toBeDefined()
  expect(client.callsOf('tabs.save')).toEqual([])
})

test('a new one takes its place, and the old one is forgotten here', async () => {
  await store.getState().beginQuick(false)
  await store.getState().beginQuick(true)
  expect(store.getState().activeTab).toBe(second.id)
  expect(Object.keys(store.getState().threads)).toEqual([second.id])
})

test('kept or dismissed, it is gone from this window', async () => {
  await store.getState().beginQuick(false)
  expect(await store.getState().keepQuick(first.id)).toBe(true)
  expect(client.callsOf('quick.keep')).toEqual([{ conversationId: first.id }])
  expect(store.getState().activeTab).toBeNull()
  await store.getState().beginQuick(false)
  await store.getState().dismissQuick()
  expect(store.getState().activeTab).toBeNull()
})

test('one that could not be kept stays, and that is said', async () => {
  await store.getState().beginQuick(false)
  client.handlers['quick.keep'] = () => failed
  expect(await store.getState().keepQuick(first.id)).toBe(false)
  expect(store.getState().activeTab).toBe(first.id)
  expect(store.getState().notices).toHaveLength(1)
})

test('the window’s commands mean the question', async () => {
  const signals = createSignals()
  const heard: string[] = []
  signals.on('new-quick-question', () => heard.push('new'))
  const run = createCommands(store, signals)
  run('new-chat')
  expect(heard).toEqual(['new'])
  run('close-tab')
  await vi.waitFor(() => expect(client.callsOf('quick.dismiss')).toHaveLength(1))
  expect(client.callsOf('conversations.create')).toEqual([])
})

test('what became of its shortcut is known, and follows main', async () => {
  const active = { quickKeys: 'active', launchAtLogin: 'off', tray: 'off' } as const
  client.handlers['desktop.state'] = () => ok(active)
  listen(store, client, () => undefined)
  await store.getState().loadDesktop()
  expect(store.getState().desktop).toEqual(active)
  client.emit('desktop.changed', { state: { ...active, quickKeys: 'taken' } })
  expect(store.getState().desktop?.quickKeys).toBe('taken')
})
