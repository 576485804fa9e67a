import { mostClosed, mostPanes, mostTabs } from '@shared/model/layoutLimits'

/**
 * What a window has open. Always true: the pinned tabs come first; the active one is a tab, and there is one while there
 * are tabs; panes are none or two to four tabs, the active one among them; a closed tab is no tab.
 */
export type TabLayout = {
  /** Conversation IDs from left to right. */
  readonly tabs: readonly string[]
  readonly pinnedCount: number
  readonly activeTab: string | null
  readonly panes: readonly string[]
  /** The last closed one first. */
  readonly closedTabs: readonly ClosedTab[]
}

/** `index`: where it stood; null after a restart, which keeps only what was closed. */
export type ClosedTab = { readonly id: string; readonly index: number | null; readonly pinned: boolean }

/** What was stored, as a window starts with it: one whose active conversation was deleted shows the first that is left. */
export function restoredLayout(stored: {
  conversations: readonly { id: string }[]
  pinnedCount: number
  activeId: string | null
  paneIds: readonly string[]
  closedIds: readonly string[]
}): TabLayout {
  const tabs = stored.conversations.map(({ id }) => id)
  return {
    tabs,
    pinnedCount: stored.pinnedCount,
    activeTab: stored.activeId ?? tabs[0] ?? null,
    panes: stored.paneIds,
    closedTabs: stored.closedIds
      .filter((id) => !tabs.includes(id))
      .map((id) => ({ id, index: null, pinned: false })),
  }
}

/** Shows a conversation: in its pane if it is in one, else in place of the active pane's. One without a tab gets one. */
export function withShown(layout: TabLayout, id: string): TabLayout {
  const { activeTab, panes } = layout
  const opened = withTab(layout, id)
  const isElsewhere = panes.length > 0 && !panes.includes(id)
  return {
    ...opened,
    activeTab: id,
    panes: isElsewhere ? panes.map((pane) => (pane === activeTab ? id : pane)) : panes,
  }
}

/** Opens a tab at the end without showing it. Where there are as many as can be stored, the first loose one makes room. */
export function withTab(layout: TabLayout, id: string): TabLayout {
  if (layout.tabs.includes(id)) return layout
  const shown = selectShown(layout)
  const loose = layout.tabs.slice(layout.pinnedCount).find((tab) => !shown.includes(tab))
  const isFull = layout.tabs.length >= mostTabs && loose !== undefined
  const { tabs, closedTabs, ...rest } = isFull ? withoutTabs(layout, [loose], true) : layout
  return {
    ...rest,
    tabs: [...tabs, id],
    activeTab: layout.activeTab ?? id,
    closedTabs: closedTabs.filter((closed) => closed.id !== id),
  }
}

/**
 * Takes tabs away. In place of the active one comes, as in browsers, the nearest that is left, first to the right; with
 * panes, the nearest pane.
 * @param remember whether they can be opened again
 */
export function withoutTabs(layout: TabLayout, ids: readonly string[], remember: boolean): TabLayout {
  const { tabs, pinnedCount, activeTab, panes, closedTabs } = layout
  const gone = new Set(ids.filter((id) => tabs.includes(id)))
  if (gone.size === 0) return layout
  const isLeft = (id: string): boolean => !gone.has(id)
  const closed = tabs.flatMap((id, index) =>
    gone.has(id) ? [{ id, index, pinned: index < pinnedCount }] : [],
  )
  const nextActive = nearest(panes, activeTab, isLeft) ?? nearest(tabs, activeTab, isLeft)
  return {
    tabs: tabs.filter(isLeft),
    pinnedCount: tabs.slice(0, pinnedCount).filter(isLeft).length,
    activeTab: nextActive,
    panes: several(panes.filter(isLeft)),
    closedTabs: remember ? [...closed, ...closedTabs].slice(0, mostClosed) : closedTabs,
  }
}

/** Opens the tab that was closed last, or the one named, at its old place, and shows it. */
export function withReopened(layout: TabLayout, id = layout.closedTabs[0]?.id): TabLayout {
  const closed = layout.closedTabs.find((one) => one.id === id)
  if (closed === undefined) return layout
  const opened = withShown(layout, closed.id)
  const last = opened.tabs.length - 1
  const pinned = closed.pinned ? withPinned(opened, closed.id) : opened
  return withMoved(pinned, closed.id, closed.index ?? last)
}

/** Moves a tab to a place, counted as if it had been taken out; not beyond the pinned ones, nor among them. */
export function withMoved(layout: TabLayout, id: string, index: number): TabLayout {
  const { tabs, pinnedCount } = layout
  const from = tabs.indexOf(id)
  if (from < 0) return layout
  const [first, last] = from < pinnedCount ? [0, pinnedCount - 1] : [pinnedCount, tabs.length - 1]
  const to = Math.min(Math.max(index, first), last)
  return to === from ? layout : { ...layout, tabs: tabs.toSpliced(from, 1).toSpliced(to, 0, id) }
}

/** Pins a tab behind the pinned ones. */
export function withPinned(layout: TabLayout, id: string): TabLayout {
  const { tabs, pinnedCount } = layout
  const from = tabs.indexOf(id)
  if (from < pinnedCount) return layout
  return {
    ...layout,
    tabs: tabs.toSpliced(from, 1).toSpliced(pinnedCount, 0, id),
    pinnedCount: pinnedCount + 1,
  }
}

/** Makes a pinned tab the first of the others. */
export function withoutPin(layout: TabLayout, id: string): TabLayout {
  const { tabs, pinnedCount } = layout
  const from = tabs.indexOf(id)
  if (from < 0 || from >= pinnedCount) return layout
  return {
    ...layout,
    tabs: tabs.toSpliced(from, 1).toSpliced(pinnedCount - 1, 0, id),
    pinnedCount: pinnedCount - 1,
  }
}

/**
 * Shows a conversation in a pane of its own and makes it the active one; one that has a pane moves there.
 * @param at its place among the panes; right of the active one when not given
 */
export function withPane(layout: TabLayout, id: string, at?: number): TabLayout {
  const { activeTab } = layout
  if (activeTab === null || activeTab === id)
    return at === undefined ? withShown(layout, id) : placed(layout, id, at)
  const shown = selectShown(layout)
  if (!shown.includes(id) && shown.length >= mostPanes) return layout
  return { ...placed(withTab(layout, id), id, at ?? shown.indexOf(activeTab) + 1), activeTab: id }
}

/** Takes a pane away; its tab stays. */
export function withoutPane(layout: TabLayout, id: string): TabLayout {
  const { panes, activeTab } = layout
  if (!panes.includes(id)) return layout
  const isLeft = (pane: string): boolean => pane !== id
  return { ...layout, panes: several(panes.filter(isLeft)), activeTab: nearest(panes, activeTab, isLeft) }
}

/** The tab that a further pane would show: the next one to the right that is in none, going round; null without any. */
export function nextForPane({ tabs, panes, activeTab }: TabLayout): string | null {
  const from = activeTab === null ? -1 : tabs.indexOf(activeTab)
  const onwards = [...tabs.slice(from + 1), ...tabs.slice(0, Math.max(from, 0))]
  return onwards.find((id) => !panes.includes(id)) ?? null
}

/** The conversations in view, from left to right: those of the panes, or the active tab's. */
export function selectShown({ panes, activeTab }: Pick<TabLayout, 'panes' | 'activeTab'>): readonly string[] {
  if (panes.length > 0) return panes
  return activeTab === null ? [] : [activeTab]
}

function placed(layout: TabLayout, id: string, at: number): TabLayout {
  const shown = selectShown(layout)
  const from = shown.indexOf(id)
  const others = shown.filter((pane) => pane !== id)
  // Taken out on the left, everything to the right of it moves up by one.
  const to = from >= 0 && from < at ? at - 1 : at
  return { ...layout, panes: several(others.toSpliced(to, 0, id)) }
}

/** One pane alone is none. */
function several(panes: readonly string[]): readonly string[] {
  return panes.length > 1 ? panes : []
}

/** `id` itself if it is left, else the nearest in the row that is, first to the right; null when none is. */
function nearest(row: readonly string[], id: string | null, isLeft: (id: string) => boolean): string | null {
  const at = id === null ? -1 : row.indexOf(id)
  if (at < 0) return null
  return row.slice(at).find(isLeft) ?? row.slice(0, at).findLast(isLeft) ?? null
}
