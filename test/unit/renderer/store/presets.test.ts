import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Result } from '@shared/appError'
import type { Preset, PresetContent } from '@shared/model/preset'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, createClientDouble, later, ok } from './clientDouble'

const content: PresetContent = { name: 'b', systemPrompt: 'B.', model: null, parameters: {} }
const preset = (name: string): Preset => ({ ...content, name, id: randomUUID(), updatedAt: 1 })
const failed = { ok: false, error: { code: 'busy', message: 'busy' } } as const

let client: ClientDouble
let store: AppStore
let stored: Preset[]
const names = (): string[] | undefined => store.getState().presets?.map(({ name }) => name)

beforeEach(() => {
  stored = [preset('a'), preset('c')]
  client = createClientDouble({
    'presets.list': () => ok(stored),
    'presets.save': ({ id, content: given }) => ok({ ...given, id: id ?? randomUUID(), updatedAt: 2 }),
    'presets.delete': () => ok(null),
  })
  store = createAppStore(client)
})

test('presets are fetched when they are needed, and once', async () => {
  expect(store.getState().presets).toBeNull()
  await Promise.all([store.getState().loadPresets(), store.getState().loadPresets()])
  await store.getState().loadPresets()
  expect(names()).toEqual(['a', 'c'])
  expect(client.callsOf('presets.list')).toHaveLength(1)
})

test('a list that could not be fetched is said and tried again', async () => {
  client.handlers['presets.list'] = () => failed
  await store.getState().loadPresets()
  expect(store.getState().notices).toMatchObject([{ notice: { kind: 'error', error: { code: 'busy' } } }])
  client.handlers['presets.list'] = () => ok(stored)
  await store.getState().loadPresets()
  expect(names()).toEqual(['a', 'c'])
})

test('a saved preset stands where its name belongs, also after it got another one', async () => {
  await store.getState().loadPresets()
  const saved = await store.getState().savePreset(null, content)
  expect(names()).toEqual(['a', 'b', 'c'])
  await store.getState().savePreset(saved.ok ? saved.value.id : null, { ...content, name: 'd' })
  expect(names()).toEqual(['a', 'c', 'd'])
})

test('what could not be saved is not shown as saved', async () => {
  await store.getState().loadPresets()
  client.handlers['presets.save'] = () => failed
  expect(await store.getState().savePreset(null, content)).toEqual(failed)
  expect(names()).toEqual(['a', 'c'])
})

test('a deleted preset is gone, one that main no longer has too', async () => {
  await store.getState().loadPresets()
  const [a, c] = stored
  expect(await store.getState().deletePreset(a?.id ?? '')).toBeNull()
  client.handlers['presets.delete'] = () => ({ ok: false, error: { code: 'not-found', message: '' } })
  expect(await store.getState().deletePreset(c?.id ?? '')).toBeNull()
  expect(names()).toEqual([])
})

test('a preset that could not be deleted stays', async () => {
  await store.getState().loadPresets()
  client.handlers['presets.delete'] = () => failed
  expect(await store.getState().deletePreset(stored[0]?.id ?? '')).toEqual(failed.error)
  expect(names()).toEqual(['a', 'c'])
})

test('the list is fetched anew after an import that added something', async () => {
  await store.getState().loadPresets()
  stored = [...stored, preset('d')]
  client.handlers['presets.import'] = () => ok({ added: 1, present: 0 })
  expect(await store.getState().importPresets()).toEqual(ok({ added: 1, present: 0 }))
  expect(names()).toEqual(['a', 'c', 'd'])
  client.handlers['presets.import'] = () => ok(null)
  await store.getState().importPresets()
  expect(client.callsOf('presets.list')).toHaveLength(2)
})

test('a preset that is saved while the list is read is in it, whatever main read first', async () => {
  const list = later<Result<Preset[]>>()
  client.handlers['presets.list'] = () => list.promise
  const loading = store.getState().loadPresets()
  const saving = store.getState().savePreset(null, content)
  const deleting = store.getState().deletePreset(stored[0]?.id ?? '')
  list.resolve(ok(stored))
  await Promise.all([loading, saving, deleting])
  expect(names()).toEqual(['b', 'c'])
})
