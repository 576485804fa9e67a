import { describe, expect, test } from 'vitest'
import type { ConnectionStatus } from '@shared/model/connection'
import type { Conversation } from '@shared/model/conversation'
import { switchedText } from '@renderer/features/connection/switchedText'
import { createTexts } from '@renderer/i18n'
import {
  selectConnectionName,
  selectConnectionOf,
  selectFromEnvironment,
  selectHasKey,
  selectIsDemo,
  selectModels,
  selectOwnConnection,
} from '@renderer/store/connectionSelectors'
import { createAppStore } from '@renderer/store/createStore'
import { type ClientDouble, connection, conversation, createClientDouble, later, ok } from './clientDouble'

const workId = '01890a5d-ac96-774b-bcce-b302099a8057'
const teamId = '01890a5d-ac96-774b-bcce-b302099a8058'
const usual = connection('default')
const work = connection(workId, { name: 'Work' })
const team = connection(teamId, { name: 'Team', key: { state: 'none' } })
const demo = connection('demo', { key: { state: 'present', masked: 'demo', origin: 'demo' } })

const follows = conversation()
const ofWork = conversation({ connectionId: workId })
const ofTeam = conversation({ connectionId: teamId })

const list = (connectionId: string, ...ids: string[]) => ({ connectionId, ids, fetchedAt: 5 })

/** A window with three connections and a conversation of each kind. */
function open(client: ClientDouble = createClientDouble(), active: ConnectionStatus = usual) {
  const store = createAppStore(client)
  const conversations = [follows, ofWork, ofTeam]
  store.setState({
    phase: 'ready',
    connections: { active, all: [usual, work, team] },
    modelLists: { default: list('default', 'openai/gpt-5.2'), [workId]: list(workId, 'upstage/solar') },
    conversations: Object.fromEntries(conversations.map((one) => [one.id, one])),
    tabs: conversations.map(({ id }) => id),
  })
  return { client, store, state: store.getState }
}

describe('the connection of a conversation', () => {
  test('is its own, or the active one for those that chose none', () => {
    const { state } = open()
    expect(selectConnectionOf(state(), follows.id)).toBe(usual)
    expect(selectConnectionOf(state(), ofWork.id)).toBe(work)
    expect(selectConnectionOf(state(), null)).toBe(usual)
    const { state: other } = open(undefined, work)
    expect(selectConnectionOf(other(), follows.id)).toBe(work)
  })

  test('decides about key and models', () => {
    const { state } = open()
    expect([follows, ofWork, ofTeam].map(({ id }) => selectHasKey(state(), id))).toEqual([true, true, false])
    expect(selectModels(state(), follows.id).ids).toEqual(['openai/gpt-5.2'])
    expect(selectModels(state(), ofWork.id).ids).toEqual(['upstage/solar'])
    expect(selectModels(state(), ofTeam.id)).toEqual({ ids: [], fetchedAt: null })
  })

  test('is none when it was removed, and nothing is sent through another one by itself', () => {
    const { store, state } = open()
    store.setState({ connections: { active: usual, all: [usual] } })
    expect(selectConnectionOf(state(), ofWork.id)).toBeNull()
    expect(selectHasKey(state(), ofWork.id)).toBe(false)
    expect(selectModels(state(), ofWork.id).ids).toEqual([])
  })

  test('is the demo while that is on, and the own one is known all the same', () => {
    const { store, state } = open(undefined, demo)
    expect(selectIsDemo(state())).toBe(true)
    expect(selectConnectionOf(state(), ofWork.id)).toBe(demo)
    expect(selectOwnConnection(state())).toBe(usual)
    store.setState({ settings: { ...state().settings, activeConnection: workId } })
    expect(selectOwnConnection(state())).toBe(work)
  })

  test('has a name, even after it was removed', () => {
    const { state } = open()
    expect(['default', 'demo', workId].map((id) => selectConnectionName(state(), id))).toEqual([
      '',
      '',
      'Work',
    ])
    expect(selectConnectionName(state(), '01890a5d-ac96-774b-bcce-b302099a8059')).toBeNull()
  })

  test('says whether the environment decides', () => {
    const { store, state } = open()
    expect(selectFromEnvironment(state())).toBe(false)
    const byKey = connection('default', { key: { state: 'present', masked: 'x', origin: 'environment' } })
    const byAddress = connection('default', { baseUrlOrigin: 'environment' })
    for (const active of [byKey, byAddress]) {
      store.setState({ connections: { active, all: [active, work] } })
      expect(selectFromEnvironment(state())).toBe(true)
    }
  })
})

describe('switching a conversation', () => {
  const switched = (change: Partial<Conversation>) => ({ ...follows, ...change })

  test('is done by main, said in a notice, and can be undone', async () => {
    const { client, state } = open()
    client.handlers['conversations.setConnection'] = ({ connectionId }) => ok(switched({ connectionId }))
    await state().setConnection(follows.id, workId)
    expect(client.callsOf('conversations.setConnection')).toEqual([{ id: follows.id, connectionId: workId }])
    expect(selectConnectionOf(state(), follows.id)).toBe(work)
    expect(state().notices.at(-1)?.notice).toEqual({
      kind: 'connection-switched',
      conversationId: follows.id,
      before: null,
    })
    await state().setConnection(follows.id, null)
    expect(selectConnectionOf(state(), follows.id)).toBe(usual)
    expect(state().notices, 'one notice, of the last switch').toHaveLength(1)
  })

  test('that changes nothing asks nobody', async () => {
    const { client, state } = open()
    await state().setConnection(ofWork.id, workId)
    expect(client.calls).toEqual([])
  })

  test('that main refuses leaves it where it was', async () => {
    const { client, state } = open()
    const error = { code: 'not-found', message: 'gone' } as const
    client.handlers['conversations.setConnection'] = () => ({ ok: false, error })
    await state().setConnection(follows.id, workId)
    expect(selectConnectionOf(state(), follows.id)).toBe(usual)
    expect(state().notices.map(({ notice }) => notice)).toEqual([{ kind: 'error', error }])
  })

  test('reads the stored list of a connection that this window has not needed yet', async () => {
    const { client, state } = open()
    client.handlers['conversations.setConnection'] = ({ connectionId }) => ok(switched({ connectionId }))
    client.handlers['models.list'] = () => ok(list(teamId, 'a/b'))
    await state().setConnection(follows.id, teamId)
    expect(selectModels(state(), follows.id).ids).toEqual(['a/b'])
  })

  test.each(['en', 'ko'] as const)('warns when the model is not offered there (%s)', (language) => {
    const { t } = createTexts(language)
    const { store, state } = open()
    const text = (change: Partial<Conversation>): string => {
      store.setState({ conversations: { [follows.id]: switched(change) } })
      return switchedText(follows.id, t, state())
    }
    const unlisted = text({ connectionId: workId })
    expect(unlisted).toContain('Work')
    expect(unlisted).toContain('openai/gpt-5.2')
    expect(text({ connectionId: workId, model: 'upstage/solar' })).not.toContain('upstage/solar')
    expect(text({ connectionId: 'default' })).toContain('RunYour')
    expect(text({ connectionId: teamId }), 'no list, no warning').not.toContain('openai/gpt-5.2')
  })
})

describe('lists of models', () => {
  test('are read from main once, and from the gateway only where there never was one', async () => {
    const { client, store, state } = open()
    store.setState({ modelLists: {} })
    client.handlers['models.list'] = ({ connectionId }) => ok({ connectionId, ids: [], fetchedAt: null })
    client.handlers['models.refresh'] = ({ connectionId }) => ok(list(connectionId, 'a/b'))
    await state().loadModels(workId)
    await state().loadModels(workId)
    expect(client.calls.map(({ name }) => name)).toEqual(['models.list', 'models.refresh'])
    // Without a key there is nobody to ask.
    await state().loadModels(teamId)
    expect(client.callsOf('models.refresh')).toEqual([{ connectionId: workId }])
  })

  test('of two connections are fetched side by side, of one only once at a time', async () => {
    const { client, state } = open()
    const slow = later<void>()
    client.handlers['models.refresh'] = async ({ connectionId }) => {
      await slow.promise
      return ok(list(connectionId, 'new/model'))
    }
    const refreshing = [workId, workId, 'default'].map((id) => state().refreshModels(id))
    expect(state().refreshingModels).toEqual([workId, 'default'])
    slow.resolve()
    expect(await Promise.all(refreshing)).toEqual([null, null, null])
    expect(client.callsOf('models.refresh')).toHaveLength(2)
    expect(state().refreshingModels).toEqual([])
    expect(selectModels(state(), ofWork.id).ids).toEqual(['new/model'])
  })

  test('give a model to the open conversations that have none, each from its own connection', async () => {
    const { client, store, state } = open()
    const bare = [follows, ofWork, ofTeam].map((one) => ({ ...one, model: null }))
    store.setState({ conversations: Object.fromEntries(bare.map((one) => [one.id, one])) })
    client.handlers['conversations.setModel'] = ({ id, model }) =>
      ok({ ...(bare.find((one) => one.id === id) ?? follows), model })
    await state().ensureModels()
    expect(client.callsOf('conversations.setModel')).toEqual([
      { id: follows.id, model: 'openai/gpt-5.2' },
      { id: ofWork.id, model: 'upstage/solar' },
    ])
  })
})

describe('connections', () => {
  test('that are added come with their list before they are shown', async () => {
    const { client, store, state } = open()
    store.setState({ connections: { active: usual, all: [usual] }, modelLists: {} })
    const connections = { active: work, all: [usual, work] }
    client.handlers['connection.add'] = () => ok({ connections, models: list(workId, 'a/b') })
    expect(await state().addConnection('Work', null, 'runyour-v1-test-typed')).toBeNull()
    expect(client.callsOf('connection.add')).toEqual([
      { name: 'Work', baseUrl: null, key: 'runyour-v1-test-typed' },
    ])
    expect(state().connections).toBe(connections)
    expect(selectModels(state(), null).ids).toEqual(['a/b'])
    expect(state().connecting).toBe(false)
  })

  test('take the open chats in which nothing was written along when they become those of new chats', async () => {
    const { client, store, state } = open()
    const empty = conversation({ connectionId: 'default' })
    const written = conversation({ connectionId: 'default', activeLeafId: ofWork.id })
    const chosen = conversation({ connectionId: teamId })
    const chats = [empty, written, chosen]
    store.setState({
      conversations: Object.fromEntries(chats.map((one) => [one.id, one])),
      tabs: chats.map(({ id }) => id),
    })
    client.handlers['connection.activate'] = () => ok({ active: work, all: [usual, work, team] })
    client.handlers['conversations.setConnection'] = ({ connectionId }) => ok({ ...empty, connectionId })
    expect(await state().activateConnection(workId)).toBeNull()
    expect(client.callsOf('conversations.setConnection')).toEqual([{ id: empty.id, connectionId: workId }])
    expect(state().conversations[empty.id]?.connectionId).toBe(workId)
    expect(state().notices).toEqual([])
  })

  test('that are removed give their conversations back to the active one', async () => {
    const { client, state } = open()
    client.handlers['connection.remove'] = () => ok({ active: usual, all: [usual, team] })
    expect(await state().removeConnection(workId)).toBeNull()
    expect(state().conversations[ofWork.id]?.connectionId).toBeNull()
    expect(state().conversations[ofTeam.id]?.connectionId).toBe(teamId)
  })

  test('that cannot be removed keep their conversations', async () => {
    const { client, state } = open()
    const error = { code: 'keychain-locked', message: 'locked' } as const
    client.handlers['connection.remove'] = () => ({ ok: false, error })
    expect(await state().removeConnection(workId)).toEqual(error)
    expect(state().conversations[ofWork.id]?.connectionId).toBe(workId)
  })

  test('are read again for all whose key is not known, one after the other', async () => {
    const { client, store, state } = open()
    const locked = connection(workId, { name: 'Work', key: { state: 'locked' } })
    const all = [usual, locked, team]
    store.setState({ connections: { active: usual, all } })
    client.handlers['connection.readKey'] = () => ok({ active: usual, all })
    await state().readKeys()
    expect(client.callsOf('connection.readKey')).toEqual([{ connectionId: workId }, { connectionId: teamId }])
  })
})
