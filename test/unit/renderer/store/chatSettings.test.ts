import { beforeEach, expect, test } from 'vitest'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, ok } from './clientDouble'

const stored = conversation({ systemPrompt: 'old', parameters: { seed: 1 } })
const { id } = stored
const failed = { ok: false, error: { code: 'disk-full', message: 'full' } } as const

let client: ClientDouble
let store: AppStore
const current = () => store.getState().conversations[id] ?? stored

beforeEach(() => {
  client = createClientDouble({
    'conversations.setSystemPrompt': ({ systemPrompt }) => ok({ ...current(), systemPrompt }),
    'conversations.setParameters': ({ parameters }) => ok({ ...current(), parameters }),
    'conversations.setFit': ({ fit }) => ok({ ...current(), fit }),
    'conversations.applyPreset': ({ systemPrompt, model, parameters }) =>
      ok({ ...current(), systemPrompt, parameters, model: model ?? current().model }),
  })
  store = createAppStore(client)
  store.setState({ conversations: { [id]: stored } })
})

test('only what was changed is stored', async () => {
  expect(await store.getState().saveChatSettings(id, { parameters: {} })).toBeNull()
  expect(client.calls.map(({ name }) => name)).toEqual(['conversations.setParameters'])
  expect(current().systemPrompt).toBe('old')
  expect(current().parameters).toEqual({})
  expect(await store.getState().saveChatSettings(id, {})).toBeNull()
  expect(client.calls).toHaveLength(1)
})

test('an emptied system prompt is a change', async () => {
  await store.getState().saveChatSettings(id, { systemPrompt: '', fit: { kind: 'drop-oldest' } })
  expect(current()).toMatchObject({ systemPrompt: '', fit: { kind: 'drop-oldest' } })
})

test("a preset's model comes along with the rest in one step", async () => {
  await store.getState().saveChatSettings(id, { model: 'a/b', parameters: { topP: 1 } })
  expect(client.callsOf('conversations.applyPreset')).toEqual([
    { id, systemPrompt: 'old', model: 'a/b', parameters: { topP: 1 } },
  ])
  expect(client.calls).toHaveLength(1)
})

test('the reason is handed back, and what was stored before it counts', async () => {
  client.handlers['conversations.setFit'] = () => failed
  const error = await store
    .getState()
    .saveChatSettings(id, { systemPrompt: 'new', fit: { kind: 'send-all' } })
  expect(error).toEqual(failed.error)
  expect(current()).toMatchObject({ systemPrompt: 'new', fit: { kind: 'ask' } })
})

test('a conversation that is gone is not changed', async () => {
  store.setState({ conversations: {} })
  expect(await store.getState().saveChatSettings(id, { systemPrompt: 'x' })).toMatchObject({
    code: 'not-found',
  })
  expect(client.calls).toEqual([])
})

test('a preset is applied as a whole', async () => {
  const input = { id, systemPrompt: 'Be brief.', model: null, parameters: { stream: false } }
  expect(await store.getState().applyPreset(input)).toBeNull()
  expect(current()).toMatchObject({
    systemPrompt: 'Be brief.',
    model: stored.model,
    parameters: { stream: false },
  })
})
