import { beforeEach, describe, expect, test } from 'vitest'
import { fail, ok } from '@shared/appError'
import type { UpdateState } from '@shared/model/update'
import { createAppStore } from '@renderer/store/createStore'
import { listen } from '@renderer/store/start'
import type { AppStore } from '@renderer/store/types'
import { selectMentionsUpdate } from '@renderer/store/updatesSlice'
import { createClientDouble, type ClientDouble } from './clientDouble'

const available: UpdateState = { kind: 'available', version: '2.0.0', notes: '', bytes: null }

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble()
  store = createAppStore(client)
  listen(store, client, () => undefined)
})

const mentions = (): boolean => selectMentionsUpdate(store.getState())

describe('a new version', () => {
  test('is mentioned as soon as main knows of it', () => {
    expect(mentions()).toBe(false)
    client.emit('updates.changed', { state: available })
    expect(mentions()).toBe(true)
    client.emit('updates.changed', { state: { kind: 'ready', version: '2.0.0' } })
    expect(mentions()).toBe(true)
  })

  test('that was put off is not mentioned again, the next one is', () => {
    client.emit('updates.changed', { state: available })
    store.getState().showUpdate(true)
    store.getState().putOffUpdate()
    expect(store.getState().updateOpen).toBe(false)
    expect(mentions()).toBe(false)
    client.emit('updates.changed', { state: { ...available, version: '2.1.0' } })
    expect(mentions()).toBe(true)
  })
})

test('a look on demand says why it failed', async () => {
  const error = { code: 'offline', message: '' } as const
  client.handlers['updates.check'] = () => ok({ kind: 'failed', step: 'check', error })
  expect(await store.getState().checkForUpdate()).toEqual(error)
  client.handlers['updates.check'] = () => ok({ kind: 'current', checkedAt: 1 })
  expect(await store.getState().checkForUpdate()).toBeNull()
  expect(store.getState().update).toEqual({ kind: 'current', checkedAt: 1 })
})

test('an old reply does not undo what was published since', async () => {
  client.handlers['updates.state'] = () => {
    client.emit('updates.changed', { state: available })
    return ok({ kind: 'current', checkedAt: null })
  }
  await store.getState().loadUpdate()
  expect(store.getState().update).toEqual(available)
})

test('an installation is held up by running answers, and its failure is shown', async () => {
  client.handlers['updates.install'] = ({ stopAnswers }) => ok({ running: stopAnswers ? 0 : 3 })
  expect(await store.getState().installUpdate(false)).toBe(3)
  expect(await store.getState().installUpdate(true)).toBe(0)
  client.handlers['updates.install'] = () => fail({ code: 'file-unwritable', message: '' })
  expect(await store.getState().installUpdate(true)).toBe(0)
  expect(store.getState().notices).toMatchObject([{ notice: { kind: 'error' } }])
})
