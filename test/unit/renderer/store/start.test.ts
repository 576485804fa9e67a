import { expect, test, vi } from 'vitest'
import type { Bootstrap } from '@shared/contract/app'
import type { Command } from '@shared/model/command'
import type { Connections, KeyState } from '@shared/model/connection'
import { defaultSettings } from '@shared/model/defaultSettings'
import { createAppStore } from '@renderer/store/createStore'
import { selectNeedsOnboarding } from '@renderer/store/connectionSelectors'
import { selectLanguage } from '@renderer/store/sessionSlice'
import { folderSpec, listKey, selectTopIds } from '@renderer/store/lists/conversationLists'
import { emptyThread } from '@renderer/store/messages/thread'
import { listen, startSession } from '@renderer/store/start'
import { answer, connection, conversation, createClientDouble, ok, page, question } from './clientDouble'

const listed = conversation({ updatedAt: 2000 })
const onlyInTab = conversation({ updatedAt: 10 })

const topList = folderSpec(null, { sort: 'changed', language: 'en' })
const order = {
  folders: [{ id: 'f', parentId: null, name: 'Work', model: null, systemPrompt: '', createdAt: 1 }],
  tags: [{ id: 't', name: 'later', color: 'blue' as const }],
}

/** The one connection that most people have. */
function one(key: KeyState): Connections {
  const active = connection('default', { key })
  return { active, all: [active] }
}

function bootstrap(change: Partial<Bootstrap> = {}): Bootstrap {
  return {
    settings: defaultSettings,
    window: { id: 'main', role: 'main' },
    systemLanguage: 'ko',
    connections: one({ state: 'none' }),
    models: { connectionId: 'default', ids: ['openai/gpt-5.2'], fetchedAt: null },
    history: {
      state: 'open',
      conversations: { conversations: [listed], next: { pinned: false, value: 2000, id: listed.id } },
      order,
      tabs: {
        conversations: [onlyInTab],
        pinnedCount: 1,
        activeId: onlyInTab.id,
        paneIds: [],
        closedIds: [listed.id],
      },
    },
    ...change,
  }
}

test('one answer of main fills the window and opens the active tab', async () => {
  const asked = question(onlyInTab.id)
  const client = createClientDouble({
    'app.bootstrap': () => ok(bootstrap()),
    'conversations.messages': () => page([asked]),
  })
  const store = createAppStore(client)
  await startSession(store, client)
  const state = store.getState()
  expect(state).toMatchObject({
    phase: 'ready',
    tabs: [onlyInTab.id],
    ...order,
    activeTab: onlyInTab.id,
    pinnedCount: 1,
    closedTabs: [{ id: listed.id, index: null, pinned: false }],
    windowRole: 'main',
    conversations: { [listed.id]: listed, [onlyInTab.id]: onlyInTab },
  })
  expect(selectTopIds(state)).toEqual([listed.id])
  expect(state.threads[onlyInTab.id]?.messages).toEqual([asked])
  expect(selectLanguage(state)).toBe('ko')
})

test('a history that cannot be opened is shown with its place, and nothing is asked of it', async () => {
  const error = { code: 'history-newer', message: 'schema 9' } as const
  const client = createClientDouble({
    'app.bootstrap': () => ok(bootstrap({ history: { state: 'failed', error, path: '/data/history.db' } })),
  })
  const store = createAppStore(client)
  await startSession(store, client)
  expect(store.getState()).toMatchObject({
    phase: 'history-failed',
    startError: error,
    historyPath: '/data/history.db',
  })
  expect(client.calls).toHaveLength(1)
})

test('a failed start keeps its reason', async () => {
  const error = { code: 'internal', message: 'broken' } as const
  const client = createClientDouble({ 'app.bootstrap': () => ({ ok: false, error }) })
  const store = createAppStore(client)
  await startSession(store, client)
  expect(store.getState()).toMatchObject({ phase: 'failed', startError: error })
})

test('what main publishes reaches the store and the commands until it is undone', () => {
  const client = createClientDouble()
  const store = createAppStore(client)
  const run = vi.fn<(command: Command) => void>()
  const undo = listen(store, client, run)
  const streaming = answer(listed.id)
  store.setState({
    lists: { [listKey(topList)]: { spec: topList, ids: [], next: null } },
    threads: { [listed.id]: { ...emptyThread, messages: [streaming] } },
  })

  client.emit('settings.changed', { settings: { ...defaultSettings, theme: 'dark' } })
  client.emit('models.changed', { models: { connectionId: 'default', ids: ['upstage/solar'], fetchedAt: 5 } })
  client.emit('conversation.changed', { conversation: listed })
  client.emit('answer.delta', {
    conversationId: listed.id,
    answerId: streaming.id,
    seq: 0,
    content: 'Hi',
    reasoning: '',
  })
  client.emit('calls.halted', { answers: 2 })
  client.emit('app.command', { command: 'new-chat' })
  expect(store.getState()).toMatchObject({
    settings: { theme: 'dark' },
    modelLists: { default: { ids: ['upstage/solar'] } },
    live: { [streaming.id]: { content: 'Hi' } },
  })
  expect(selectTopIds(store.getState())).toEqual([listed.id])
  expect(store.getState().notices.map(({ notice }) => notice)).toEqual([{ kind: 'calls-halted', answers: 2 }])
  expect(run).toHaveBeenCalledWith('new-chat')

  client.emit('answer.finished', { answer: { ...streaming, status: 'complete', content: 'Hi' } })
  client.emit('order.changed', order)
  client.emit('conversations.changed', { conversations: [onlyInTab] })
  expect(store.getState()).toMatchObject(order)
  expect(selectTopIds(store.getState())).toEqual([listed.id, onlyInTab.id])
  client.emit('conversations.removed', { ids: [onlyInTab.id] })
  client.emit('conversation.deleted', { id: listed.id })
  expect(store.getState().live).toEqual({})
  expect(selectTopIds(store.getState())).toEqual([])

  undo()
  client.emit('conversation.changed', { conversation: listed })
  expect(selectTopIds(store.getState())).toEqual([])
})

test('what is reported of the connections while a key is tried waits, and is in force if that fails', async () => {
  const client = createClientDouble()
  const store = createAppStore(client)
  listen(store, client, () => undefined)
  const before = store.getState().connections
  const locked = one({ state: 'locked' })
  const error = { code: 'key-invalid', message: '401' } as const
  client.handlers['connection.saveKey'] = () => {
    client.emit('connections.changed', { connections: locked })
    expect(store.getState().connections).toBe(before)
    return { ok: false, error }
  }
  expect(await store.getState().saveKey('default', 'runyour-v1-test-typed', null)).toEqual(error)
  expect(store.getState().connections).toEqual(locked)
})

test('the first-start page gives way to a history that can be read without a key', () => {
  const connections = one({ state: 'none' })
  const written = conversation({ activeLeafId: listed.id })
  expect(selectNeedsOnboarding({ connections, conversations: {} })).toBe(true)
  expect(selectNeedsOnboarding({ connections, conversations: { [listed.id]: listed } })).toBe(true)
  expect(selectNeedsOnboarding({ connections, conversations: { [written.id]: written } })).toBe(false)
  expect(selectNeedsOnboarding({ connections: one({ state: 'reading' }), conversations: {} })).toBe(false)
})

test('the quick window that is shown again has its question and the focus in the field', async () => {
  const asked = conversation()
  const client = createClientDouble({
    'quick.begin': () => ok(asked),
    'conversations.messages': () => page([]),
  })
  const store = createAppStore(client)
  const run = vi.fn<(command: Command) => void>()
  listen(store, client, run)
  client.emit('quick.shown', {})
  await vi.waitFor(() => expect(run).toHaveBeenCalledWith('focus-composer'))
  expect(client.callsOf('quick.begin')).toEqual([{ fresh: false }])
  expect(store.getState().activeTab).toBe(asked.id)
})
