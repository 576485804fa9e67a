import type { TabLayout } from '../../store/tabs/tabLayout'

type Order = Pick<TabLayout, 'tabs' | 'pinnedCount'>

/** What became of a tab, for those who do not see the bar. `place` counts from 1. */
export type TabNews = { kind: 'moved' | 'pinned' | 'unpinned'; id: string; place: number }

/**
 * The one tab that was moved, pinned or let loose; null when tabs came or went, which is heard elsewhere.
 * @param likely which of two neighbours it was that changed places: the order alone does not tell
 */
export function tabNews(before: Order, now: Order, likely: string | null): TabNews | null {
  if (before.tabs.length !== now.tabs.length) return null
  const turned = turnedTab(before, now)
  const id = turned ?? movedTab(before.tabs, now.tabs, likely)
  if (id === null) return null
  const kind = turned === null ? 'moved' : now.pinnedCount > before.pinnedCount ? 'pinned' : 'unpinned'
  return { kind, id, place: now.tabs.indexOf(id) + 1 }
}

/** The tab that is pinned in only one of the two. */
function turnedTab(before: Order, now: Order): string | null {
  const [more, fewer] = before.pinnedCount > now.pinnedCount ? [before, now] : [now, before]
  const both = new Set(fewer.tabs.slice(0, fewer.pinnedCount))
  return more.tabs.slice(0, more.pinnedCount).find((id) => !both.has(id)) ?? null
}

/** The tab without which both orders are the same. */
function movedTab(before: readonly string[], now: readonly string[], likely: string | null): string | null {
  const at = before.findIndex((id, index) => id !== now[index])
  if (at < 0) return null
  const rest = (tabs: readonly string[], id: string): string => tabs.filter((tab) => tab !== id).join()
  const candidates = [likely, before[at], now[at]].filter((id) => typeof id === 'string')
  return candidates.find((id) => before.includes(id) && rest(before, id) === rest(now, id)) ?? null
}
