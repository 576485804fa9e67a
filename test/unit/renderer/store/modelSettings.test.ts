import { beforeEach, expect, test } from 'vitest'
import type { Result } from '@shared/appError'
import type { ModelSettings } from '@shared/model/modelSettings'
import { unknownModel } from '@shared/model/unknownModel'
import { createAppStore } from '@renderer/store/createStore'
import { isKnown, selectRefused } from '@renderer/store/modelSettingsSlice'
import { listen } from '@renderer/store/start'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, createClientDouble, later, ok } from './clientDouble'

const of = (model: string, change: Partial<ModelSettings> = {}): ModelSettings => ({
  ...unknownModel(model),
  ...change,
})

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble({ 'modelSettings.list': () => ok([of('a/b', { refused: ['seed'] })]) })
  store = createAppStore(client)
  listen(store, client, () => undefined)
})

test('they are fetched when they are needed, and once', async () => {
  await Promise.all([store.getState().loadModelSettings(), store.getState().loadModelSettings()])
  await store.getState().loadModelSettings()
  expect(client.callsOf('modelSettings.list')).toHaveLength(1)
  expect(selectRefused(store.getState(), 'a/b')).toEqual(['seed'])
})

test('what a refusal taught main is known here at once', async () => {
  await store.getState().loadModelSettings()
  client.emit('modelSettings.changed', { modelSettings: [of('c/d', { refused: ['stop'] })] })
  expect(selectRefused(store.getState(), 'c/d')).toEqual(['stop'])
})

test('a change that happens while the list is read is newer than the list', async () => {
  const list = later<Result<ModelSettings[]>>()
  client.handlers['modelSettings.list'] = () => list.promise
  const loading = store.getState().loadModelSettings()
  client.emit('modelSettings.changed', { modelSettings: [of('a/b', { refused: [] })] })
  list.resolve(ok([of('a/b', { refused: ['seed'] })]))
  await loading
  expect(selectRefused(store.getState(), 'a/b')).toEqual([])
})

test('a change that main refused changes nothing', async () => {
  await store.getState().loadModelSettings()
  client.handlers['modelSettings.update'] = () => ({ ok: false, error: { code: 'busy', message: 'busy' } })
  expect(await store.getState().updateModelSettings('a/b', { refused: [] })).toMatchObject({ code: 'busy' })
  expect(selectRefused(store.getState(), 'a/b')).toEqual(['seed'])
})

test('the same state gives the same array, for models without refusals too', async () => {
  expect(selectRefused(store.getState(), 'a/b')).toBe(selectRefused(store.getState(), null))
  await store.getState().loadModelSettings()
  expect(selectRefused(store.getState(), 'a/b')).toBe(selectRefused(store.getState(), 'a/b'))
})

test('a model of which nothing is left is not known', () => {
  expect(isKnown(of('a/b'))).toBe(false)
  expect(isKnown(of('a/b', { learnedWindow: 1 }))).toBe(true)
  expect(isKnown(of('a/b', { rates: { input: 0, output: 0, cached: null } }))).toBe(true)
})
