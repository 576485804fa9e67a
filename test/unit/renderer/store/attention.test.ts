import { beforeEach, expect, test } from 'vitest'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import { answer, conversation, createClientDouble, page } from './clientDouble'

const [a, b, c, closed] = [conversation(), conversation(), conversation(), conversation()]

let store: AppStore

beforeEach(() => {
  store = createAppStore(createClientDouble({ 'conversations.messages': () => page([]) }))
  store.setState({
    conversations: Object.fromEntries([a, b, c, closed].map((one) => [one.id, one])),
    tabs: [a.id, b.id, c.id],
    activeTab: a.id,
  })
})

const ends = (id: string, change: Parameters<typeof answer>[1] = { status: 'complete' }) =>
  store.getState().noteEnd(answer(id, change))
const failure = { status: 'failed', error: { code: 'internal', message: 'no' } } as const
const unseen = () => store.getState().unseen

test('an answer in a tab that is not shown is new until the tab is shown', () => {
  ends(b.id)
  expect(unseen()).toEqual({ [b.id]: 'done' })
  store.getState().openTab(b.id)
  expect(unseen()).toEqual({})
})

test('an answer in view is seen, in a pane too', () => {
  ends(a.id)
  store.setState({ panes: [a.id, b.id] })
  ends(b.id)
  expect(unseen()).toEqual({})
})

test('while the person is elsewhere nothing is seen, until they are back', () => {
  store.getState().setLooking(false)
  ends(a.id)
  ends(b.id)
  expect(unseen()).toEqual({ [a.id]: 'done', [b.id]: 'done' })
  store.getState().setLooking(true)
  expect(unseen()).toEqual({ [b.id]: 'done' })
})

test('over a page the chat behind it is not seen', () => {
  store.getState().showScreen('settings')
  ends(a.id)
  expect(unseen()).toEqual({ [a.id]: 'done' })
})

test('a failure is told, and stays in front of what else ended there', () => {
  ends(b.id)
  ends(b.id, failure)
  ends(b.id)
  expect(unseen()).toEqual({ [b.id]: 'failed' })
})

test('an answer that the person stopped is nothing new; one that broke off is', () => {
  ends(b.id, { status: 'stopped' })
  expect(unseen()).toEqual({})
  ends(c.id, { ...failure, status: 'stopped' })
  expect(unseen()).toEqual({ [c.id]: 'failed' })
})

test('what has no tab has no sign, and a closed tab takes its own along', () => {
  ends(closed.id)
  ends(b.id)
  store.getState().closeTab(b.id)
  expect(unseen()).toEqual({})
})
