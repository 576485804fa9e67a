import { beforeEach, describe, expect, test } from 'vitest'
import type { SearchPage } from '@shared/contract/search'
import type { Landing } from '@shared/contract/windows'
import { answer, conversation, ok, page, question } from './clientDouble'
import { branch, openChat, type OpenChat } from './messages/openChat'

let open: OpenChat
const state = () => open.store.getState()
const landing = (conversationId: string, messageId: string): Landing => ({
  conversationId,
  messageId,
  field: 'content',
  words: ['word'],
})
const empty: SearchPage = {
  conversations: [],
  conversationCount: 0,
  messages: [],
  next: null,
  unknownFilters: [],
  index: { kind: 'ready' },
}

beforeEach(() => {
  open = openChat()
  open.client.handlers['conversations.messages'] = () => page([])
})

describe('searching', () => {
  test('keeps what it learns about the index, and no hits', async () => {
    const index = { kind: 'building', done: 1, total: 2 } as const
    open.client.handlers['search.messages'] = () => ok({ ...empty, index })
    expect(await state().searchMessages('role:user a', false, null)).toEqual(ok({ ...empty, index }))
    expect(state().searchIndex).toEqual(index)
    expect(open.client.callsOf('search.messages')).toMatchObject([
      { text: 'role:user a', composing: false, after: null },
    ])
  })

  test('says nothing by itself when it fails: whoever shows the hits does', async () => {
    const failed = { ok: false, error: { code: 'busy', message: 'busy' } } as const
    open.client.handlers['search.messages'] = () => failed
    expect(await state().searchMessages('a', false, null)).toEqual(failed)
    expect(state().notices).toEqual([])
  })

  test('opens with a text, and with the last one otherwise', () => {
    state().showSearch(true, 'a')
    state().showSearch(false)
    state().showSearch(true)
    expect(state()).toMatchObject({ searchShown: true, searchText: 'a' })
    state().setSearchText('b'.repeat(600))
    expect(state().searchText).toHaveLength(500)
  })
})

describe('a hit', () => {
  const messages = branch(question('c'), answer('c', { status: 'complete' }))
  const [first, last] = messages

  test('of a conversation that the list has not loaded is read and opened', async () => {
    const old = conversation()
    open.client.handlers['conversations.get'] = () => ok(old)
    open.client.handlers['conversations.messages'] = () => page(messages)
    await state().openMessage(landing(old.id, first.id), false)
    expect(state().activeTab).toBe(old.id)
    expect(state().conversations[old.id]).toEqual(old)
    expect(state().landings[old.id]).toEqual(landing(old.id, first.id))
  })

  test('that is opened in the background waits until its tab is looked at, and goes with it', async () => {
    const other = conversation()
    state().receiveConversation(other)
    const before = state().activeTab
    await state().openMessage(landing(other.id, first.id), true)
    expect(state().activeTab).toBe(before)
    expect(state().landings[other.id]).toBeDefined()
    state().closeTab(other.id)
    expect(state().landings[other.id]).toBeUndefined()
  })

  test('is come back from to where one was, jump for jump', async () => {
    const other = conversation()
    state().receiveConversation(other)
    state().receiveConversation(conversation({ id: open.chat.id, activeLeafId: last.id }))
    open.client.handlers['conversations.messages'] = () => page(messages)
    await state().openMessage(landing(open.chat.id, first.id), false)
    await state().openMessage(landing(other.id, first.id), false)
    // One that is opened behind is no jump.
    await state().openMessage(landing(open.chat.id, first.id), true)
    expect(state().activeTab).toBe(other.id)
    for (let jump = 0; jump < 2; jump += 1) {
      await state().goBack()
      expect(state().activeTab).toBe(open.chat.id)
      expect(state().landings[open.chat.id]).toMatchObject({ messageId: last.id, words: [] })
    }
    expect(state().cameFrom).toEqual([])
    const before = state()
    await state().goBack()
    expect(state()).toBe(before)
  })

  test('of a conversation in another window is gone to there', async () => {
    const other = conversation({ activeLeafId: last.id })
    state().receiveConversation(other)
    state().receiveWindows([{ id: '0198c0de-0000-7000-8000-00000000aaaa', conversationIds: [other.id] }])
    open.client.handlers['windows.showConversation'] = () => ok(true)
    const place = landing(other.id, first.id)
    await state().openMessage(place, false)
    expect(open.client.callsOf('windows.showConversation')).toEqual([
      { conversationId: other.id, landing: place },
    ])
    expect(state().landings).toEqual({})

    // And so is the way back to one that has gone to another window since.
    state().receiveWindows([])
    await state().openMessage(place, false)
    await state().openMessage(landing(open.chat.id, first.id), false)
    state().closeTab(other.id)
    state().receiveWindows([{ id: '0198c0de-0000-7000-8000-00000000aaaa', conversationIds: [other.id] }])
    await state().goBack()
    expect(open.client.callsOf('windows.showConversation').slice(1)).toEqual([
      { conversationId: other.id, landing: { ...landing(other.id, last.id), words: [] } },
    ])
  })

  test('on the shown branch changes nothing', async () => {
    const shown = conversation({ id: open.chat.id, activeLeafId: last.id })
    open.client.handlers['conversations.get'] = () => ok(shown)
    open.client.handlers['messages.show'] = () => ok(shown)
    await state().openMessage(landing(open.chat.id, first.id), false)
    expect(await state().land(open.chat.id)).toEqual(landing(open.chat.id, first.id))
    expect(state().notices).toEqual([])
    // It is gone to once.
    expect(await state().land(open.chat.id)).toBeNull()
  })

  test('on another branch shows that one, says so, and offers the way back', async () => {
    const before = conversation({ id: open.chat.id, activeLeafId: last.id })
    const after = { ...before, activeLeafId: first.id }
    open.client.handlers['conversations.get'] = () => ok(before)
    open.client.handlers['messages.show'] = () => ok(after)
    open.client.handlers['conversations.messages'] = () => page([first])
    await state().openMessage(landing(open.chat.id, first.id), false)
    expect(await state().land(open.chat.id)).not.toBeNull()
    expect(state().conversations[open.chat.id]?.activeLeafId).toBe(first.id)
    expect(state().notices).toMatchObject([
      { notice: { kind: 'branch-shown', conversationId: open.chat.id, before: last.id } },
    ])
  })

  test('that was deleted meanwhile is said to be gone, and leads nowhere', async () => {
    const shown = conversation({ id: open.chat.id, activeLeafId: last.id })
    open.client.handlers['conversations.get'] = () => ok(shown)
    open.client.handlers['messages.show'] = () => ({ ok: false, error: { code: 'not-found', message: '' } })
    await state().openMessage(landing(open.chat.id, first.id), false)
    expect(await state().land(open.chat.id)).toBeNull()
    expect(state().notices).toMatchObject([{ notice: { kind: 'error', error: { code: 'not-found' } } }])
  })
})
