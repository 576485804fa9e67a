import type { EventPayload } from '@shared/contract'
import type { TabLayout, WindowId } from '@shared/model/layout'

/** What a window shows of its tabs. */
export type OpenTabs = Pick<TabLayout, 'conversationIds' | 'activeId' | 'paneIds'>

export type OpenConversations = {
  /** What a window has open now; what it took from another one is no longer open there. */
  set(windowId: WindowId, tabs: OpenTabs): void
  /** A window that is closed. */
  remove(windowId: WindowId): void
  /** The window that has a conversation in a tab; null for none. */
  whereIs(conversationId: string): WindowId | null
  /** The conversations that a window shows, beside each other or one alone. */
  shownIn(windowId: WindowId): readonly string[]
  list(): EventPayload<'windows.changed'>['windows']
}

/**
 * Which conversations are open where. Main learns it from what windows save and load, and asks no window: the history
 * has the same rule, that a conversation is open in one window at most.
 * @param changed called after every change of what stands where, not for another active tab
 */
export function createOpenConversations(changed: () => void): OpenConversations {
  const windows = new Map<WindowId, OpenTabs>()
  const told = (change: () => void): void => {
    const before = JSON.stringify(list())
    change()
    if (JSON.stringify(list()) !== before) changed()
  }
  const list = () => [...windows].map(([id, { conversationIds }]) => ({ id, conversationIds }))
  return {
    set: (windowId, { conversationIds, activeId, paneIds }) =>
      told(() => {
        const taken = new Set(conversationIds)
        for (const [id, tabs] of windows) if (id !== windowId) windows.set(id, without(tabs, taken))
        windows.set(windowId, { conversationIds, activeId, paneIds })
      }),
    remove: (windowId) => told(() => windows.delete(windowId)),
    whereIs: (conversationId) =>
      [...windows].find(([, tabs]) => tabs.conversationIds.includes(conversationId))?.[0] ?? null,
    shownIn: (windowId) => {
      const tabs = windows.get(windowId)
      if (tabs === undefined) return []
      return tabs.paneIds.length > 0 ? tabs.paneIds : tabs.activeId === null ? [] : [tabs.activeId]
    },
    list,
  }
}

function without({ conversationIds, activeId, paneIds }: OpenTabs, taken: ReadonlySet<string>): OpenTabs {
  const stays = (id: string): boolean => !taken.has(id)
  return {
    conversationIds: conversationIds.filter(stays),
    activeId: activeId !== null && stays(activeId) ? activeId : null,
    paneIds: paneIds.filter(stays),
  }
}
