import type { Result } from '@shared/appError'
import { mostTabs } from '@shared/model/layoutLimits'
import type { Client } from '../../api/client'
import type { TabLayout } from './tabLayout'

/** The layout alone, out of a state that has more. */
export function selectLayout({ tabs, pinnedCount, activeTab, panes, closedTabs }: TabLayout): TabLayout {
  return { tabs, pinnedCount, activeTab, panes, closedTabs }
}

/** Stores a layout, unless it is the one that was stored before. */
export async function saveLayout(client: Client, before: TabLayout, next: TabLayout): Promise<Result<null>> {
  if (isSame(before, next)) return { ok: true, value: null }
  return client.call('tabs.save', {
    conversationIds: next.tabs.slice(0, mostTabs),
    activeId: next.activeTab,
    pinnedCount: next.pinnedCount,
    paneIds: [...next.panes],
    closedIds: next.closedTabs.map(({ id }) => id),
  })
}

function isSame(a: TabLayout, b: TabLayout): boolean {
  return (
    a.tabs === b.tabs &&
    a.pinnedCount === b.pinnedCount &&
    a.activeTab === b.activeTab &&
    a.panes === b.panes &&
    a.closedTabs === b.closedTabs
  )
}
