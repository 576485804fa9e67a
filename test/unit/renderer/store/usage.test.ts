import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAppStore } from '@renderer/store/createStore'
import { listen } from '@renderer/store/start'
import type { AppStore } from '@renderer/store/types'
import { selectBudgetShare } from '@renderer/store/usageSlice'
import { answer, type ClientDouble, conversation, createClientDouble, ok, page } from './clientDouble'

let client: ClientDouble
let store: AppStore
let credits: number

beforeEach(() => {
  vi.useFakeTimers({ now: 1e12 })
  credits = 1
  client = createClientDouble({
    'conversations.messages': () => page([]),
    'usage.month': () => ok({ credits: credits++, unratedCalls: 0 }),
  })
  store = createAppStore(client)
})

afterEach(() => {
  vi.useRealTimers()
})

const asked = (): number => client.callsOf('usage.month').length
const setBudget = (monthlyBudget: number | null): void =>
  store.setState((state) => ({ settings: { ...state.settings, monthlyBudget } }))

describe('the budget', () => {
  test('is watched only where there is one', async () => {
    store.getState().watchBudget()
    expect(asked()).toBe(0)
    setBudget(10)
    store.getState().watchBudget()
    await vi.advanceTimersByTimeAsync(0)
    expect(selectBudgetShare(store.getState())).toBe(0.1)
    setBudget(null)
    expect(selectBudgetShare(store.getState())).toBeNull()
  })

  test('is looked at once a minute at most, and once more for what came meanwhile', async () => {
    setBudget(10)
    for (let answers = 0; answers < 5; answers += 1) store.getState().watchBudget()
    expect(asked()).toBe(1)
    await vi.advanceTimersByTimeAsync(59_999)
    expect(asked()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked()).toBe(2)
    expect(store.getState().monthUsage).toEqual({ credits: 2, unratedCalls: 0 })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(asked()).toBe(2)
  })

  test('is looked at when an answer has ended, and when it was changed', async () => {
    setBudget(10)
    listen(store, client, () => {})
    client.emit('answer.finished', { answer: answer(conversation().id, { status: 'complete' }) })
    expect(asked()).toBe(1)
    client.emit('settings.changed', { settings: { ...store.getState().settings, monthlyBudget: 20 } })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked()).toBe(2)
    expect(selectBudgetShare(store.getState())).toBe(0.1)
  })

  test('that cannot be read keeps what was known and says nothing', async () => {
    setBudget(10)
    store.setState({ monthUsage: { credits: 5, unratedCalls: 0 } })
    client.handlers['usage.month'] = () => ({ ok: false, error: { code: 'busy', message: 'busy' } })
    await store.getState().readMonthUsage()
    expect(selectBudgetShare(store.getState())).toBe(0.5)
    expect(store.getState().notices).toEqual([])
  })
})

describe('opening a conversation from the ledger', () => {
  test('fetches one that the list has not loaded', async () => {
    const old = conversation({ title: 'Old' })
    client.handlers['conversations.get'] = () => ok(old)
    store.getState().showScreen('usage')
    await store.getState().openConversation(old.id)
    expect(store.getState()).toMatchObject({ activeTab: old.id, screen: 'chat' })
    expect(store.getState().conversations[old.id]).toEqual(old)
  })

  test('opens nothing when it is gone', async () => {
    client.handlers['conversations.get'] = () => ({
      ok: false,
      error: { code: 'not-found', message: 'gone' },
    })
    store.getState().showScreen('usage')
    await store.getState().openConversation(conversation().id)
    expect(store.getState()).toMatchObject({ activeTab: null, screen: 'usage' })
    expect(store.getState().notices).toHaveLength(1)
  })
})
