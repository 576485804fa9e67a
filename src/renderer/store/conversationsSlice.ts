import type { Arrangement } from '@shared/contract/order'
import type { Conversation } from '@shared/model/conversation'
import {
  type ConversationList,
  type ConversationLists,
  listInput,
  listKey,
  type ListSpec,
  placeAll,
  selectListOrder,
  folderSpec,
  withoutAll,
  withPage,
} from './lists/conversationLists'
import type { SliceContext } from './types'

const pageSize = 100
/** What main gives at most. */
const largestPage = 500

export type ConversationsSlice = {
  /** Every conversation that is known here: the loaded parts of the lists and the open tabs. */
  conversations: Record<string, Conversation>
  lists: ConversationLists
  /** The list that the sidebar shows: the last wanted one that has arrived. null before the first one has. */
  shownList: ListSpec | null

  /**
   * Shows the first of these, with the others inside it, as soon as it is there; reads what is not there yet, and then
   * forgets all other lists but the usual one. What is wanted later counts, whichever answer comes first. When it cannot
   * be read, which is said, what is shown stays, and the view goes back to it: else the live ones would stand there as if
   * they were in the trash.
   */
  wantLists(specs: readonly [ListSpec, ...ListSpec[]]): Promise<void>
  /** Reads the next page of a loaded list. */
  loadMore(key: string): Promise<void>
  /** Reads the rest of a loaded list, so that all of it can be selected. */
  loadAll(key: string): Promise<void>
  /** Conversations of the whole history by their titles; nothing is kept of them. None when it fails, which is said. */
  searchTitles(query: string, limit: number): Promise<Conversation[]>
  renameConversation(id: string, title: string): Promise<void>
  setModel(id: string, model: string): Promise<void>
  deleteConversation(id: string): Promise<void>
  restoreConversation(id: string): Promise<void>
  /** Changes several at once. Resolves to those that were there to be changed; null when it fails, which is said. */
  arrange(ids: readonly string[], arrangement: Arrangement): Promise<Conversation[] | null>
  receiveConversation(conversation: Conversation): void
  receiveConversations(conversations: readonly Conversation[]): void
  removeConversation(id: string): void
  removeConversations(ids: readonly string[]): void
}

export function createConversationsSlice({ client, set, get }: SliceContext): ConversationsSlice {
  const fetchPage = async (list: ConversationList, isFirst: boolean, limit: number): Promise<boolean> => {
    const key = listKey(list.spec)
    const after = isFirst ? null : list.next
    const result = await client.call('conversations.list', { ...listInput(list.spec), after, limit })
    if (!get().check(result)) return false
    set((state) => {
      const before = isFirst ? list : state.lists[key]
      // It was forgotten while its page was on the way.
      if (before === undefined) return state
      const { conversations } = result.value
      return {
        conversations: { ...state.conversations, ...byId(conversations) },
        lists: { ...state.lists, [key]: withPage(before, result.value) },
      }
    })
    return true
  }
  const reading = new Map<string, Promise<boolean>>()
  /** One page of a list at a time. Resolves to whether it has come. */
  const readPage = (list: ConversationList, isFirst: boolean, limit = pageSize): Promise<boolean> => {
    const key = listKey(list.spec)
    const running = reading.get(key)
    if (running !== undefined) return running
    const page = fetchPage(list, isFirst, limit).finally(() => reading.delete(key))
    reading.set(key, page)
    return page
  }
  const readFirst = async (spec: ListSpec): Promise<void> => {
    if (get().lists[listKey(spec)] === undefined) await readPage({ spec, ids: [], next: null }, true)
  }
  let wanted: readonly ListSpec[] = []

  return {
    conversations: {},
    lists: {},
    shownList: null,

    wantLists: async (specs) => {
      wanted = specs
      const [first, ...inside] = specs
      const rest = Promise.all(inside.map(readFirst))
      await readFirst(first)
      if (wanted !== specs) return
      const before = get().shownList
      if (get().lists[listKey(first)] === undefined) {
        if (before !== null) get().showAgain(before)
        return
      }
      if (before !== first) set({ shownList: first })
      await rest
      const { lists, shownList } = get()
      if (wanted !== specs || shownList !== first) return
      const keys = new Set([folderSpec(null, selectListOrder(get())), ...specs].map(listKey))
      const kept = Object.entries(lists).filter(([key]) => keys.has(key))
      if (kept.length < Object.keys(lists).length) set({ lists: Object.fromEntries(kept) })
    },
    loadMore: async (key) => {
      const list = get().lists[key]
      if (list !== undefined && list.next !== null) await readPage(list, false)
    },
    loadAll: async (key) => {
      for (let list = get().lists[key]; list !== undefined && list.next !== null; list = get().lists[key]) {
        if (!(await readPage(list, false, largestPage))) return
      }
    },
    searchTitles: async (query, limit) => {
      const result = await client.call('conversations.searchTitles', { query: query.slice(0, 200), limit })
      return get().check(result) ? result.value : []
    },
    renameConversation: async (id, title) => {
      const result = await client.call('conversations.rename', { id, title })
      if (get().check(result)) get().receiveConversation(result.value)
    },
    setModel: async (id, model) => {
      const result = await client.call('conversations.setModel', { id, model })
      if (!get().check(result)) return
      get().receiveConversation(result.value)
      await get().updateSettings({ defaultModel: model })
    },
    deleteConversation: async (id) => {
      const title = get().conversations[id]?.title ?? ''
      const result = await client.call('conversations.delete', { id })
      if (!get().check(result)) return
      get().removeConversation(id)
      get().notify({ kind: 'conversation-deleted', conversationId: id, title })
    },
    restoreConversation: async (id) => {
      const result = await client.call('conversations.restore', { id })
      if (!get().check(result)) return
      get().receiveConversation(result.value)
      get().openTab(id)
    },
    arrange: async (ids, arrangement) => {
      const result = await client.call('conversations.arrange', { ids: [...ids], arrangement })
      if (!get().check(result)) return null
      if (arrangement.kind === 'trash') get().removeConversations(result.value.map(({ id }) => id))
      else get().receiveConversations(result.value)
      // They stand in another place now; what was done to them has been done.
      if (arrangement.kind !== 'tag' && arrangement.kind !== 'pin') get().unselect(new Set(ids))
      return result.value
    },
    receiveConversation: (conversation) => get().receiveConversations([conversation]),
    receiveConversations: (changed) =>
      set((state) => {
        const conversations = { ...state.conversations, ...byId(changed) }
        return { conversations, lists: placeAll(state.lists, changed, conversations, state.conversations) }
      }),
    removeConversation: (id) => get().removeConversations([id]),
    removeConversations: (ids) => {
      const gone = new Set(ids)
      const { tabs, closedTabs } = get()
      // Of thousands that go, few were ever open; each of those is a layout to be stored.
      for (const id of [...tabs, ...closedTabs.map((tab) => tab.id)]) if (gone.has(id)) get().dropTab(id)
      set((state) => ({
        conversations: Object.fromEntries(
          Object.entries(state.conversations).filter(([id]) => !gone.has(id)),
        ),
        lists: withoutAll(state.lists, gone),
      }))
      get().unselect(gone)
    },
  }
}

function byId(conversations: readonly Conversation[]): Record<string, Conversation> {
  return Object.fromEntries(conversations.map((one) => [one.id, one]))
}
