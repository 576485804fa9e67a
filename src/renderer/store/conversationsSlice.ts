import type { ConversationPage } from '@shared/contract/conversations'
import type { Conversation } from '@shared/model/conversation'
import type { SliceContext } from './types'

const pageSize = 100

export type ConversationsSlice = {
  /** Every conversation that is known here: the loaded part of the list and the open tabs. */
  conversations: Record<string, Conversation>
  /** The list's loaded part, the last changed first. */
  listed: string[]
  nextPage: ConversationPage['next']
  loadingPage: boolean

  loadMoreConversations(): Promise<void>
  /** Conversations of the whole history by their titles; nothing is kept of them. None when it fails, which is said. */
  searchTitles(query: string, limit: number): Promise<Conversation[]>
  renameConversation(id: string, title: string): Promise<void>
  setModel(id: string, model: string): Promise<void>
  deleteConversation(id: string): Promise<void>
  restoreConversation(id: string): Promise<void>
  receiveConversation(conversation: Conversation): void
  removeConversation(id: string): void
}

export function createConversationsSlice({ client, set, get }: SliceContext): ConversationsSlice {
  return {
    conversations: {},
    listed: [],
    nextPage: null,
    loadingPage: false,

    loadMoreConversations: async () => {
      const after = get().nextPage
      if (after === null || get().loadingPage) return
      set({ loadingPage: true })
      const result = await client.call('conversations.list', { after, limit: pageSize })
      set({ loadingPage: false })
      if (get().check(result)) set((state) => addPage(state, result.value))
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
    receiveConversation: (conversation) => set((state) => placeConversation(state, conversation)),
    removeConversation: (id) => {
      get().dropTab(id)
      set((state) => {
        const { [id]: _removed, ...conversations } = state.conversations
        return { conversations, listed: state.listed.filter((listed) => listed !== id) }
      })
    },
  }
}

type ListState = Pick<ConversationsSlice, 'conversations' | 'listed' | 'nextPage'>

/** Appends a page; a conversation that moved to the front in the meantime is not listed twice. */
export function addPage(state: ListState, page: ConversationPage): ListState {
  const known = new Set(state.listed)
  const fresh = page.conversations.filter(({ id }) => !known.has(id))
  return {
    conversations: { ...state.conversations, ...Object.fromEntries(fresh.map((one) => [one.id, one])) },
    listed: [...state.listed, ...fresh.map(({ id }) => id)],
    nextPage: page.next,
  }
}

/**
 * Puts a new or changed conversation where its last change belongs. One that is older than the whole loaded part stays
 * unlisted until its page is loaded, else the list would skip from recent to old.
 */
export function placeConversation(
  state: ListState,
  conversation: Conversation,
): Pick<ListState, 'conversations' | 'listed'> {
  const conversations = { ...state.conversations, [conversation.id]: conversation }
  const before = state.conversations[conversation.id]
  if (before?.updatedAt === conversation.updatedAt && state.listed.includes(conversation.id)) {
    return { conversations, listed: state.listed }
  }
  const others = state.listed.filter((id) => id !== conversation.id)
  const position = others.findIndex((id) => comesBefore(conversation, conversations[id]))
  if (position >= 0) return { conversations, listed: others.toSpliced(position, 0, conversation.id) }
  return { conversations, listed: state.nextPage === null ? [...others, conversation.id] : others }
}

function comesBefore(a: Conversation, b: Conversation | undefined): boolean {
  if (b === undefined) return false
  return a.updatedAt > b.updatedAt || (a.updatedAt === b.updatedAt && a.id > b.id)
}
