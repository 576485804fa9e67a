import { beforeEach, expect, test, vi } from 'vitest'
import { type Command, commandNames, mainCommands } from '@shared/model/command'
import { createCommands } from '@renderer/features/shell/commands'
import { createSignals, type Signals } from '@renderer/features/shell/signals'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, ok, page } from '../../store/clientDouble'

const [a, b] = [conversation(), conversation()]

let client: ClientDouble
let store: AppStore
let signals: Signals
let run: (command: Command) => void

beforeEach(() => {
  client = createClientDouble({
    'conversations.messages': () => page([]),
    'conversations.create': () => ok(conversation()),
    'settings.update': ({ sidebarOpen = true }) => ok({ ...store.getState().settings, sidebarOpen }),
  })
  store = createAppStore(client)
  store.setState({
    phase: 'ready',
    conversations: { [a.id]: a, [b.id]: b },
    tabs: [a.id, b.id],
    activeTab: a.id,
  })
  signals = createSignals()
  run = createCommands(store, signals)
})

test('tabs are opened, stepped through and closed', async () => {
  run('new-chat')
  await vi.waitFor(() => expect(store.getState().tabs).toHaveLength(3))
  run('next-tab')
  expect(store.getState().activeTab).toBe(a.id)
  run('next-tab')
  run('previous-tab')
  run('close-tab')
  expect(store.getState().tabs).not.toContain(a.id)
})

test('closing on the settings closes the settings and no tab', () => {
  run('open-settings')
  expect(store.getState().screen).toBe('settings')
  run('close-tab')
  expect(store.getState()).toMatchObject({ screen: 'chat', tabs: [a.id, b.id] })
})

test('closing on the usage page closes the page', () => {
  run('open-usage')
  expect(store.getState().screen).toBe('usage')
  run('close-tab')
  expect(store.getState()).toMatchObject({ screen: 'chat', tabs: [a.id, b.id] })
})

test('comparing is begun and ended in the shown conversation', () => {
  run('open-settings')
  run('compare-models')
  expect(Object.keys(store.getState().comparing)).toEqual([a.id])
  expect(store.getState().screen).toBe('chat')
  run('compare-models')
  expect(store.getState().comparing).toEqual({})
})

test('comparing without any model opens the list of models', () => {
  const heard: string[] = []
  signals.on('open-model-picker', () => heard.push('model'))
  store.setState({ conversations: { [a.id]: { ...a, model: null } } })
  run('compare-models')
  expect(heard).toEqual(['model'])
})

test('presets are managed over whatever is shown', () => {
  run('open-settings')
  run('open-presets')
  expect(store.getState()).toMatchObject({ screen: 'settings', managingPresets: true })
})

test('the sidebar is toggled and the choice is kept', async () => {
  run('toggle-sidebar')
  await vi.waitFor(() => expect(store.getState().settings.sidebarOpen).toBe(false))
  expect(client.callsOf('settings.update')).toEqual([{ sidebarOpen: false }])
})

test('what a component has to do is signalled to it', () => {
  const heard: string[] = []
  signals.on('open-model-picker', () => heard.push('model'))
  signals.on('focus-composer', () => heard.push('composer'))
  const undo = signals.on('rename-conversation', () => heard.push('rename'))
  run('choose-model')
  run('focus-composer')
  run('rename-conversation')
  undo()
  run('rename-conversation')
  expect(heard).toEqual(['model', 'composer', 'rename'])
})

test('what is about a conversation brings it into view first', async () => {
  const heard: string[] = []
  signals.on('find-in-conversation', () => heard.push('find'))
  run('open-settings')
  run('find-in-conversation')
  expect(store.getState().screen).toBe('chat')
  await vi.waitFor(() => expect(heard).toEqual(['find']))
})

test('palette and shortcuts open over whatever is shown', () => {
  const heard: string[] = []
  signals.on('open-palette', () => heard.push('palette'))
  signals.on('open-shortcuts', () => heard.push('shortcuts'))
  run('open-settings')
  run('open-palette')
  run('open-shortcuts')
  expect(heard).toEqual(['palette', 'shortcuts'])
  expect(store.getState().screen).toBe('settings')
})

test('what is about windows is asked of main', () => {
  client.handlers['app.runCommand'] = () => ok(null)
  for (const command of mainCommands) run(command)
  expect(client.callsOf('app.runCommand')).toEqual(mainCommands.map((command) => ({ command })))
})

test('no command does anything before there is something to do it with', () => {
  store.setState({ phase: 'history-failed' })
  const before = store.getState()
  for (const command of commandNames) run(command)
  expect(store.getState()).toBe(before)
  expect(client.calls).toEqual([])
})
