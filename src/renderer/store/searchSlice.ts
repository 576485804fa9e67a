import type { Result } from '@shared/appError'
import { mostTitles, type SearchIndex, type SearchPage } from '@shared/contract/search'
import type { Landing } from '@shared/contract/windows'
import { storedPosition } from './readingPosition'
import type { SliceContext } from './types'

/** A place to go to. `offset`: how many pixels of the message were scrolled past by one who comes back to it. */
export type Goal = Landing & { offset?: number }

export type SearchSlice = {
  searchShown: boolean
  /** What was searched for last: the next hit of it is one key away. */
  searchText: string
  /** null until somebody searched. */
  searchIndex: SearchIndex | null
  /** Where each conversation goes as soon as it is in view. */
  landings: Readonly<Record<string, Goal>>
  /** Where somebody was before each jump to a message, the last one at the end. */
  cameFrom: readonly Goal[]

  showSearch(shown: boolean, text?: string): void
  setSearchText(text: string): void
  /**
   * null when a later search overtook this one. What went wrong is shown where the hits would be.
   * @param composing whether the last syllable is still being composed
   */
  searchMessages(
    text: string,
    composing: boolean,
    after: string | null,
    allTitles?: boolean,
  ): Promise<Result<SearchPage | null>>
  /** Reads how far the index is, which also wakes it up: what is typed next is answered faster. */
  wakeSearch(): Promise<void>
  rebuildSearch(): Promise<void>
  /** Opens a conversation that was found by its title. */
  openFound(conversationId: string, inBackground: boolean): Promise<void>
  /** Opens a conversation and goes to one of its messages, once its tab is looked at. */
  openMessage(landing: Landing, inBackground: boolean): Promise<void>
  /** To where somebody was before the last jump. Nothing when there was none. */
  goBack(): Promise<void>
  /** The place to go to, with its branch in view; null when there is none (any more). */
  land(conversationId: string): Promise<Goal | null>
  forgetLanding(conversationId: string): void
}

/** Jumps that can be taken back. */
const mostSteps = 50

/** Hits that are asked for at once: two screens of them. */
const pageSize = 30

/** Conversations above the messages, which would else be out of sight where many titles have a word. */
const fewTitles = 5

/** The longest text that main searches for. */
const longestText = 500

/** Filters are part of the text, whether they were typed or picked. */
const noFilters = { models: [], folderIds: [], tagIds: [], role: null, from: null, until: null }

/** The search over the whole history, which main carries out. The hits belong to whoever shows them. */
export function createSearchSlice({ client, set, get }: SliceContext): SearchSlice {
  /** Reads a conversation that the list has not loaded. Resolves to false when it is gone, which is said. */
  const known = async (id: string): Promise<boolean> => {
    if (get().conversations[id] !== undefined) return true
    const result = await client.call('conversations.get', { id })
    if (!get().check(result)) return false
    get().receiveConversation(result.value)
    return true
  }
  const open = (id: string, inBackground: boolean): void => {
    if (inBackground) get().openInBackground(id)
    else get().openTab(id)
  }
  /** Where the reader is: at a message that they scrolled to, or at the end of the conversation. */
  const here = (): Goal | null => {
    const { activeTab, conversations } = get()
    if (activeTab === null) return null
    const place = storedPosition(activeTab)
    const messageId = place?.messageId ?? conversations[activeTab]?.activeLeafId ?? null
    if (messageId === null) return null
    const goal: Goal = { conversationId: activeTab, messageId, field: 'content', words: [] }
    return place ? { ...goal, offset: place.offset } : goal
  }
  /** Whether this window can go there: false when it is gone, which is said, and when another window has gone there. */
  const isOurs = async ({ offset: _past, ...landing }: Goal): Promise<boolean> => {
    const { conversationId } = landing
    if (!(await known(conversationId))) return false
    if (!get().elsewhere.has(conversationId) || get().tabs.includes(conversationId)) return true
    const shown = await client.call('windows.showConversation', { conversationId, landing })
    return get().check(shown) && !shown.value
  }
  const goTo = (goal: Goal, inBackground: boolean): void => {
    set(({ landings }) => ({ landings: { ...landings, [goal.conversationId]: goal } }))
    open(goal.conversationId, inBackground)
  }
  return {
    searchShown: false,
    searchText: '',
    searchIndex: null,
    landings: {},
    cameFrom: [],

    showSearch: (searchShown, text) => {
      set({ searchShown })
      if (text !== undefined) get().setSearchText(text)
    },
    setSearchText: (text) => set({ searchText: text.slice(0, longestText) }),
    searchMessages: async (text, composing, after, allTitles = false) => {
      const titles = allTitles ? mostTitles : fewTitles
      const input = { text, filters: noFilters, composing, after, limit: pageSize, titles }
      const result = await client.call('search.messages', input)
      if (result.ok && result.value !== null) set({ searchIndex: result.value.index })
      return result
    },
    wakeSearch: async () => {
      const result = await client.call('search.state', {})
      if (result.ok) set({ searchIndex: result.value })
    },
    rebuildSearch: async () => {
      const result = await client.call('search.rebuild', {})
      if (get().check(result)) set({ searchIndex: result.value })
    },
    openFound: async (id, inBackground) => {
      if (await known(id)) open(id, inBackground)
    },
    openMessage: async (landing, inBackground) => {
      if (!(await isOurs(landing))) return
      const from = inBackground ? null : here()
      if (from !== null) set(({ cameFrom }) => ({ cameFrom: [...cameFrom.slice(1 - mostSteps), from] }))
      goTo(landing, inBackground)
    },
    goBack: async () => {
      const goal = get().cameFrom.at(-1)
      if (goal === undefined) return
      set(({ cameFrom }) => ({ cameFrom: cameFrom.slice(0, -1) }))
      if (await isOurs(goal)) goTo(goal, false)
    },
    land: async (conversationId) => {
      const landing = get().landings[conversationId]
      if (landing === undefined) return null
      get().forgetLanding(conversationId)
      const before = await client.call('conversations.get', { id: conversationId })
      if (!get().check(before)) return null
      const shown = await client.call('messages.show', { messageId: landing.messageId })
      if (!get().check(shown)) return null
      const { activeLeafId } = before.value
      if (activeLeafId === shown.value.activeLeafId) return landing
      get().receiveConversation(shown.value)
      await get().reloadMessages(conversationId)
      // What is sent next continues there.
      if (activeLeafId !== null) get().notify({ kind: 'branch-shown', conversationId, before: activeLeafId })
      return landing
    },
    forgetLanding: (conversationId) => {
      if (get().landings[conversationId] === undefined) return
      set(({ landings: { [conversationId]: _gone, ...landings } }) => ({ landings }))
    },
  }
}
