import { beforeEach, describe, expect, test } from 'vitest'
import type { PaletteTarget } from '@renderer/features/palette/paletteEntry'
import { runEntry } from '@renderer/features/palette/runEntry'
import { createSignals, type Signals } from '@renderer/features/shell/signals'
import { createAppStore } from '@renderer/store/createStore'
import { selectSidebar } from '@renderer/store/sidebarSlice'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, ok, page } from '../../store/clientDouble'

const [a, b, fresh] = [conversation(), conversation(), conversation()]
const preset = {
  id: crypto.randomUUID(),
  name: 'Poet',
  systemPrompt: 'Rhyme.',
  model: null,
  parameters: {},
  updatedAt: 1,
}

let client: ClientDouble
let store: AppStore
let signals: Signals
let applied: string[]
let focused: number

beforeEach(() => {
  client = createClientDouble({
    'conversations.messages': () => page([]),
    'conversations.create': () => ok(fresh),
    'conversations.setModel': ({ id, model }) => ok({ ...(id === a.id ? a : fresh), model }),
    'settings.update': ({ sidebarOpen }) =>
      ok({ ...store.getState().settings, ...(sidebarOpen !== undefined && { sidebarOpen }) }),
    'app.runCommand': () => ok(null),
  })
  store = createAppStore(client)
  store.setState({ phase: 'ready', conversations: { [a.id]: a, [b.id]: b }, tabs: [a.id], activeTab: a.id })
  signals = createSignals()
  applied = []
  focused = 0
  signals.on('focus-composer', () => void (focused += 1))
})

function run(target: PaletteTarget, elsewhere = false): Promise<void> {
  return runEntry(target, elsewhere, {
    store,
    signals,
    applyPreset: ({ name }) => applied.push(name),
  })
}

test('a command is carried out here, and by main where only main can', async () => {
  await run({ kind: 'command', command: 'open-usage' })
  expect(store.getState().screen).toBe('usage')
  await run({ kind: 'command', command: 'zoom-in' })
  expect(client.callsOf('app.runCommand')).toEqual([{ command: 'zoom-in' }])
})

test('what was typed goes on to the search over all messages', async () => {
  await run({ kind: 'search', text: 'role:user zebra' })
  expect(store.getState()).toMatchObject({ searchShown: true, searchText: 'role:user zebra' })
})

test('a conversation is opened, over whatever was shown', async () => {
  store.setState({ screen: 'settings' })
  await run({ kind: 'conversation', conversationId: b.id })
  expect(store.getState()).toMatchObject({ screen: 'chat', activeTab: b.id })
  expect(focused).toBe(1)
})

test('a model is used in the shown chat', async () => {
  await run({ kind: 'model', model: 'x/y' })
  expect(client.callsOf('conversations.setModel')).toEqual([{ id: a.id, model: 'x/y' }])
})

test('or in a new one', async () => {
  await run({ kind: 'model', model: 'x/y' }, true)
  expect(client.callsOf('conversations.setModel')).toEqual([{ id: fresh.id, model: 'x/y' }])
  expect(store.getState().activeTab).toBe(fresh.id)
})

test('where no chat is shown one is begun', async () => {
  store.setState({ tabs: [], activeTab: null })
  await run({ kind: 'preset', preset })
  expect(store.getState().activeTab).toBe(fresh.id)
  expect(applied).toEqual(['Poet'])
})

test('a setting is gone to', async () => {
  await run({ kind: 'setting', place: { kind: 'section', section: 'network' } })
  expect(store.getState()).toMatchObject({
    screen: 'settings',
    settingsFocus: { kind: 'section', section: 'network' },
  })
})

describe('the list of conversations', () => {
  const folderId = crypto.randomUUID()
  const tagId = crypto.randomUUID()

  test('shows nothing but a folder that is gone to, and takes the focus', async () => {
    store.setState({ screen: 'settings', shownPlace: 'trash', listTitle: 'a' })
    await run({ kind: 'folder', folderId })
    expect(store.getState()).toMatchObject({
      screen: 'chat',
      shownPlace: 'list',
      listFolder: folderId,
      listTitle: '',
      listCalled: true,
    })
  })

  test('shows what has a tag, and nothing else narrows it down', async () => {
    store.setState({ listFolder: folderId, listTags: [crypto.randomUUID()] })
    await run({ kind: 'tag', tagId })
    expect(store.getState()).toMatchObject({ listFolder: null, listTags: [tagId], listCalled: true })
  })

  test('is brought into view, where it is hidden', async () => {
    const { settings } = store.getState()
    store.setState({ windowRole: 'main', settings: { ...settings, sidebarOpen: false } })
    await run({ kind: 'folder', folderId })
    await expect.poll(() => selectSidebar(store.getState())).toBe('beside')
    await run({ kind: 'folder', folderId })
    expect(selectSidebar(store.getState())).toBe('beside')
  })
})
