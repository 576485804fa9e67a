import { beforeEach, describe, expect, test } from 'vitest'
import type { Column } from '@shared/model/comparison'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import {
  answer,
  type ClientDouble,
  connection,
  conversation,
  createClientDouble,
  ok,
  page,
  turn,
} from './clientDouble'

const gpt = 'openai/gpt-5.2'
const sonnet = 'anthropic/claude-sonnet-5'
const [a, b] = [conversation({ model: gpt }), conversation({ model: sonnet })]

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble({ 'conversations.messages': () => page([]) })
  store = createAppStore(client)
  const active = connection('default')
  store.setState({
    connections: { active, all: [active] },
    modelLists: { default: { connectionId: 'default', ids: [gpt, sonnet], fetchedAt: 1 } },
    conversations: { [a.id]: a, [b.id]: b },
    tabs: [a.id, b.id],
    activeTab: a.id,
  })
})

const columns = (...ids: string[]): Column[] => ids.map((model) => ({ model, parameters: {} }))

describe('the columns of the next message', () => {
  test('are kept by conversation, until comparing ends there', () => {
    const { startComparing, setColumns, stopComparing } = store.getState()
    expect(startComparing(a.id)).toBe(true)
    expect(startComparing(b.id)).toBe(true)
    setColumns(b.id, columns(gpt, sonnet, gpt))
    expect(store.getState().comparing).toEqual({
      [a.id]: columns(gpt, sonnet),
      [b.id]: columns(gpt, sonnet, gpt),
    })
    stopComparing(b.id)
    expect(store.getState().comparing).toEqual({ [a.id]: columns(gpt, sonnet) })
  })

  test('stay as they are when comparing is begun twice', () => {
    store.getState().setColumns(a.id, columns(sonnet, sonnet))
    store.getState().startComparing(a.id)
    expect(store.getState().comparing[a.id]).toEqual(columns(sonnet, sonnet))
  })

  test.each([[[gpt]], [Array<string>(7).fill(gpt)]])('cannot be %j', (ids) => {
    store.getState().setColumns(a.id, columns(gpt, sonnet))
    store.getState().setColumns(a.id, columns(...ids))
    expect(store.getState().comparing[a.id]).toHaveLength(2)
  })

  test('do not begin without any model', () => {
    store.setState({ modelLists: {}, conversations: { [a.id]: { ...a, model: null } } })
    expect(store.getState().startComparing(a.id)).toBe(false)
    expect(store.getState().comparing).toEqual({})
  })
})

test('a comparison is folded and unfolded by itself', () => {
  const { foldComparison } = store.getState()
  foldComparison('one', true)
  foldComparison('two', true)
  foldComparison('one', false)
  expect([...store.getState().foldedComparisons]).toEqual(['two'])
})

test('a merge is asked for with its sources and shows its turn', async () => {
  const merged = answer(a.id, { origin: 'merge' })
  client.handlers['chat.merge'] = () => ok({ state: 'started', turn: turn(a, null, [merged]) })
  await store.getState().loadMessages(a.id)
  expect(await store.getState().mergeAnswers(a.id, ['x', 'y'], sonnet)).toBe('sent')
  expect(client.callsOf('chat.merge')).toEqual([{ answerIds: ['x', 'y'], model: sonnet, fit: null }])
  expect(store.getState().threads[a.id]?.messages).toEqual([merged])
})

describe('saved sets', () => {
  const set = (id: string, name: string) => ({ id, name, columns: columns(gpt, sonnet) })

  test('stand by name, and one of the same ID is replaced', async () => {
    client.handlers['modelSets.list'] = () => ok([set('2', 'B')])
    client.handlers['modelSets.save'] = ({ name }) => ok(set(name === 'B' ? '2' : '1', name))
    await store.getState().loadModelSets()
    expect(await store.getState().saveModelSet('A', columns(gpt, sonnet))).toBeNull()
    expect(await store.getState().saveModelSet('B', columns(gpt, sonnet))).toBeNull()
    expect(store.getState().modelSets?.map(({ name }) => name)).toEqual(['A', 'B'])
  })

  test('that cannot be saved say why where they were saved', async () => {
    const error = { code: 'disk-full' as const, message: 'full' }
    client.handlers['modelSets.save'] = () => ({ ok: false, error })
    expect(await store.getState().saveModelSet('A', columns(gpt, sonnet))).toEqual(error)
    expect(store.getState().notices).toEqual([])
  })

  test('go when they are deleted, and stay when that failed', async () => {
    store.setState({ modelSets: [set('1', 'A'), set('2', 'B')] })
    client.handlers['modelSets.delete'] = ({ id }) =>
      id === '1' ? ok(null) : { ok: false, error: { code: 'busy', message: 'busy' } }
    await store.getState().deleteModelSet('1')
    await store.getState().deleteModelSet('2')
    expect(store.getState().modelSets?.map(({ id }) => id)).toEqual(['2'])
    expect(store.getState().notices).toHaveLength(1)
  })
})
