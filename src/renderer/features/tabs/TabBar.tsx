import PanelLeft from 'lucide-react/icons/panel-left'
import Plus from 'lucide-react/icons/plus'
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { selectSidebar } from '../../store/sidebarSlice'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'
import type { MenuAnchor } from '../../ui/Menu'
import { openNewChat } from '../shell/newChat'
import { signals } from '../shell/signals'
import { useShortcut } from '../shortcuts/useShortcut'
import { neighbour } from './neighbour'
import { Tab } from './Tab'
import { TabNews } from './TabNews'
import { selectIsPinned } from './togglePin'
import { useDrawnTabs } from './useDrawnTabs'
import { useOverflow } from './useOverflow'
import { useTabDrag } from './useTabDrag'

/** As many pinned tabs stay in view in the smallest window and leave the others room; more scroll with them. */
const mostStuck = 5

const TabMenu = loaded(async () => (await import('./TabMenu')).TabMenu)
const TabList = loaded(async () => (await import('./TabList')).TabList)
const BroadcastButton = loaded(async () => (await import('../panes/BroadcastButton')).BroadcastButton)

/** The open conversations from left to right. They shrink first; more than fit scroll sideways, and stand in a list. */
export function TabBar() {
  const { t } = useTranslation()
  const store = useAppStore()
  const tabs = useApp((state) => state.tabs)
  const activeTab = useApp((state) => state.activeTab)
  const pinnedCount = useApp((state) => state.pinnedCount)
  const panes = useApp((state) => state.panes)
  const hasSidebar = useApp((state) => selectSidebar(state) === 'beside')
  const sidebarKeys = useShortcut('toggle-sidebar')
  const newChatKeys = useShortcut('new-chat')
  const list = useRef<HTMLDivElement>(null)
  const gap = useTabDrag(list, tabs.length > 1)
  const [from, to] = useDrawnTabs(tabs.length, tabs.indexOf(activeTab ?? ''))
  const overflows = useOverflow(list, to - from)
  // More to the left push what was in view to the right. Not the first time: asking for places costs a start its frame.
  const knownFrom = useRef(from)
  useLayoutEffect(() => {
    if (knownFrom.current === from) return
    knownFrom.current = from
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [from])
  const [menu, setMenu] = useState<{ id: string; anchor: MenuAnchor } | null>(null)
  const openMenu = useCallback((id: string, anchor: MenuAnchor) => setMenu({ id, anchor }), [])

  const onKeyDown = (event: KeyboardEvent): void => {
    const { openTab, closeTab } = store.getState()
    if (event.key === 'Delete' && activeTab !== null) {
      if (selectIsPinned(store.getState(), activeTab)) return
      keepFocus(list.current, () => closeTab(activeTab))
      return
    }
    const id = neighbour(tabs, activeTab, event.key)
    if (id === null) return
    event.preventDefault()
    keepFocus(list.current, () => openTab(id))
  }
  const shownAs = (id: string): 'alone' | 'pane' | 'no' => {
    if (panes.length > 0) return panes.includes(id) ? 'pane' : 'no'
    return id === activeTab ? 'alone' : 'no'
  }
  const lineAt = (index: number): 'before' | 'after' | null => {
    if (gap === index) return 'before'
    return gap === tabs.length && index === tabs.length - 1 ? 'after' : null
  }
  const stuck = pinnedCount <= mostStuck ? pinnedCount : 0
  const newTab = (): void => void openNewChat(store, signals)

  return (
    <div
      role="presentation"
      data-testid="tab-bar"
      className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-surface px-2"
      // On the bar itself, as in browsers; on a tab the second click of two is one more click.
      onDoubleClick={(event) => event.target === event.currentTarget && newTab()}
    >
      {!hasSidebar && (
        <IconButton
          label={t('shell.showSidebar')}
          keys={sidebarKeys}
          data-testid="sidebar-open"
          onClick={() => store.getState().toggleSidebar()}
        >
          <PanelLeft className="size-4" />
        </IconButton>
      )}
      <div
        ref={list}
        role="tablist"
        aria-label={t('shell.tabs')}
        onKeyDown={onKeyDown}
        // A wheel has no sideways; on a row of tabs down means right. What does have one scrolls by itself.
        onWheel={(event) => event.currentTarget.scrollBy({ left: event.deltaY })}
        style={{ scrollPaddingLeft: `${stuck * 2.5}rem` }}
        className="flex h-full min-w-0 items-center gap-1 overflow-x-auto px-1 [scrollbar-width:none]"
      >
        {tabs.slice(from, to).map((id, at) => (
          <Tab
            key={id}
            conversationId={id}
            active={id === activeTab}
            pinned={from + at < pinnedCount}
            stuckAt={from + at < stuck ? from + at : null}
            shown={shownAs(id)}
            line={lineAt(from + at)}
            onMenu={openMenu}
          />
        ))}
      </div>
      <IconButton label={t('shell.newTab')} keys={newChatKeys} data-testid="tab-new" onClick={newTab}>
        <Plus className="size-4" />
      </IconButton>
      {(panes.length > 0 || overflows) && (
        <div className="ml-auto flex shrink-0 gap-1">
          {panes.length > 0 && <BroadcastButton />}
          {overflows && <TabList />}
        </div>
      )}
      {menu && <TabMenu {...menu} onClose={() => setMenu(null)} />}
      <TabNews />
    </div>
  )
}

/** Shows another tab without giving up the focus, which the composer below would take; it goes to the active tab. */
function keepFocus(list: HTMLElement | null, act: () => void): void {
  if (list === null) return act()
  list.dataset['walking'] = ''
  act()
  // The tab is drawn after this event.
  requestAnimationFrame(() => {
    delete list.dataset['walking']
    list.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  })
}
