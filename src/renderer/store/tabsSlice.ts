import type { EventPayload } from '@shared/contract'
import { chooseDefaultModel } from '@shared/model/modelId'
import { selectModels } from './connectionSelectors'
import {
  type ClosedTab,
  nextForPane,
  type TabLayout,
  withMoved,
  withoutPane,
  withoutPin,
  withoutTabs,
  withPane,
  withPinned,
  withReopened,
  withShown,
  withTab,
} from './tabs/tabLayout'
import { saveLayout, selectLayout } from './tabs/saveLayout'
import type { AppState, SliceContext } from './types'

export type TabsSlice = TabLayout & {
  /** Conversations that another window has open. */
  elsewhere: ReadonlySet<string>

  /** In a folder, or in none where that is null; when not given, in the one that was entered in the sidebar. */
  newChat(folderId?: string | null): Promise<void>
  /** Shows a conversation, in the window that has it open. */
  openTab(conversationId: string): void
  openInBackground(conversationId: string): void
  closeTab(conversationId: string): void
  /**
   * What Ctrl+W does. It is pressed several times in a row to clear away, and pinned tabs are what should survive that:
   * there, as in Safari, it leaves for the first loose tab. A pinned one in a pane gives up the pane.
   */
  closeActiveTab(): void
  /** Closes all but this one and the pinned ones. */
  closeOtherTabs(conversationId: string): void
  /** Closes those to the right of it, but no pinned ones. */
  closeTabsToTheRight(conversationId: string): void
  /** Opens the tab that was closed last, or the one named, at its old place. */
  reopenTab(conversationId?: string): Promise<void>
  /** Reads the names of closed tabs that are not in the loaded part of the list. */
  readClosedTabs(): Promise<void>
  /** To a place from 0, within the pinned ones or the others. */
  moveTab(conversationId: string, index: number): void
  pinTab(conversationId: string): void
  unpinTab(conversationId: string): void
  /** Moves a tab to a window of its own; the only tab of such a window to the main window. */
  detachTab(conversationId: string): Promise<void>
  /** Shows the tab `step` places to the right, going round at the ends. */
  stepTab(step: number): void

  /** Shows a conversation beside the others, `at` a place among the panes; `next`: the next tab, or a new chat. */
  splitPane(which: string | 'next', at?: number): Promise<void>
  /** The tab stays. */
  closePane(conversationId: string): void
  /** Takes a deleted conversation out of everything. */
  dropTab(conversationId: string): void
  receiveWindows(windows: EventPayload<'windows.changed'>['windows']): void
}

/** Which conversations are open here. Every change is stored, so that it is there after a restart. */
export function createTabsSlice({ client, set, get }: SliceContext): TabsSlice {
  const change = (update: (layout: TabLayout) => TabLayout, along: Partial<AppState> = {}): void => {
    const before = selectLayout(get())
    const next = update(before)
    set({ ...next, ...along })
    get().noteLayout()
    for (const id of before.tabs) {
      if (next.tabs.includes(id)) continue
      get().forgetMessages(id)
      get().forgetLanding(id)
    }
    if (next.activeTab !== null) void get().loadMessages(next.activeTab)
    void saveLayout(client, before, next).then((result) => get().check(result))
    // A window for tabs is worth nothing without any; the main one offers a new chat.
    const isEmptied = next.tabs.length === 0 && before.tabs.length > 0
    if (isEmptied && get().windowRole === 'tabs') void client.call('windows.close', {})
  }
  /** Whatever is asked to be shown is what the person wants to see next: over no page, under no list. */
  const show = (update: (layout: TabLayout) => TabLayout): void =>
    change(update, { screen: 'chat', ...(get().narrow && { sidebarShown: false }) })

  const create = async (folderId: string | null): Promise<string | null> => {
    const model = chooseDefaultModel(selectModels(get(), null).ids, get().settings.defaultModel)
    const result = await client.call('conversations.create', { model, folderId })
    if (!get().check(result)) return null
    get().receiveConversation(result.value)
    return result.value.id
  }
  /** Runs `open` unless another window has the conversation, which then comes to the front. */
  const here = async (id: string, open: () => void): Promise<void> => {
    const result = await client.call('windows.showConversation', { conversationId: id })
    // Not there any more: it was closed a moment ago.
    if (get().check(result) && !result.value) open()
  }
  const openHere = (id: string, open: () => void): void => {
    if (get().elsewhere.has(id) && !get().tabs.includes(id)) void here(id, open)
    else open()
  }
  /** Reads a conversation that the list has not loaded. Resolves to false when there is none. */
  const known = async (id: string): Promise<boolean> => {
    if (get().conversations[id] !== undefined) return true
    const result = await client.call('conversations.get', { id })
    if (result.ok) get().receiveConversation(result.value)
    return result.ok
  }
  const closeAll = (ids: readonly string[]): void => {
    if (ids.length > 0) change((layout) => withoutTabs(layout, ids, true))
  }

  return {
    tabs: [],
    activeTab: null,
    pinnedCount: 0,
    panes: [],
    closedTabs: [],
    elsewhere: new Set(),

    newChat: async (folderId) => {
      const id = await create(folderId === undefined ? get().listFolder : folderId)
      if (id !== null) get().openTab(id)
    },
    openTab: (id) => openHere(id, () => show((layout) => withShown(layout, id))),
    openInBackground: (id) => openHere(id, () => change((layout) => withTab(layout, id))),
    closeTab: (id) => {
      if (get().tabs.includes(id)) closeAll([id])
    },
    closeActiveTab: () => {
      const { tabs, activeTab, pinnedCount, panes } = get()
      if (activeTab === null) return
      const firstLoose = tabs[pinnedCount]
      if (tabs.indexOf(activeTab) >= pinnedCount) get().closeTab(activeTab)
      else if (panes.length > 0) get().closePane(activeTab)
      else if (firstLoose !== undefined) get().openTab(firstLoose)
    },
    closeOtherTabs: (id) => {
      const { tabs, pinnedCount } = get()
      closeAll(tabs.slice(pinnedCount).filter((tab) => tab !== id))
    },
    closeTabsToTheRight: (id) => {
      const { tabs, pinnedCount } = get()
      closeAll(tabs.slice(Math.max(tabs.indexOf(id) + 1, pinnedCount)))
    },
    reopenTab: async (conversationId) => {
      const id = conversationId ?? get().closedTabs[0]?.id
      if (id === undefined) return
      if (await known(id)) return openHere(id, () => show((layout) => withReopened(layout, id)))
      // It was deleted meanwhile, so the one before it is meant.
      change((layout) => ({ ...layout, closedTabs: without(layout.closedTabs, id) }))
      if (conversationId === undefined) await get().reopenTab()
    },
    readClosedTabs: async () => void (await Promise.all(get().closedTabs.map(({ id }) => known(id)))),
    moveTab: (id, index) => change((layout) => withMoved(layout, id, index)),
    pinTab: (id) => change((layout) => withPinned(layout, id)),
    unpinTab: (id) => change((layout) => withoutPin(layout, id)),
    detachTab: async (id) => {
      const { tabs, pinnedCount, windowRole } = get()
      const index = tabs.indexOf(id)
      if (index < 0) return
      await get().saveDraft(id)
      // It has a window of its own already and goes to the main one, which takes it from here as soon as it has it.
      if (windowRole === 'tabs' && tabs.length === 1) {
        return void get().check(await client.call('windows.open', { conversationId: id }))
      }
      // Given up here first: what is saved later takes a conversation away from the window that had it before.
      change((layout) => withoutTabs(layout, [id], false))
      if (get().check(await client.call('windows.open', { conversationId: id }))) return
      const closed = { id, index, pinned: index < pinnedCount }
      change((layout) => withReopened({ ...layout, closedTabs: [closed, ...layout.closedTabs] }, id))
    },
    stepTab: (step) => {
      const { tabs, activeTab } = get()
      if (activeTab === null || tabs.length < 2) return
      const index = (tabs.indexOf(activeTab) + step + tabs.length) % tabs.length
      get().openTab(tabs[index] ?? activeTab)
    },

    splitPane: async (which, at) => {
      const id =
        which === 'next' ? (nextForPane(selectLayout(get())) ?? (await create(get().listFolder))) : which
      if (id !== null) openHere(id, () => show((layout) => withPane(layout, id, at)))
    },
    closePane: (id) => change((layout) => withoutPane(layout, id)),
    dropTab: (id) =>
      change((layout) => {
        const left = withoutTabs(layout, [id], false)
        const closedTabs = without(left.closedTabs, id)
        return closedTabs.length === left.closedTabs.length ? left : { ...left, closedTabs }
      }),
    receiveWindows: (windows) => {
      const others = windows.filter((one) => one.id !== get().windowId)
      const elsewhere = new Set(others.flatMap(({ conversationIds }) => conversationIds))
      set({ elsewhere })
      // What another window took is open there and nowhere else.
      const taken = get().tabs.filter((id) => elsewhere.has(id))
      if (taken.length > 0) change((layout) => withoutTabs(layout, taken, false))
      // What was typed here before would stand in for what is typed there, and replace it with the next letter.
      get().forgetComposers(elsewhere)
    },
  }
}

function without(closed: readonly ClosedTab[], id: string): readonly ClosedTab[] {
  return closed.filter((one) => one.id !== id)
}
