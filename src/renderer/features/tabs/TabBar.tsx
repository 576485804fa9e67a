import PanelLeft from 'lucide-react/icons/panel-left'
import Plus from 'lucide-react/icons/plus'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { menuKeys } from '../../ui/menuKeys'
import { openNewChat } from '../shell/newChat'
import { signals } from '../shell/signals'
import { tabId } from './ids'
import { neighbour } from './neighbour'
import { Tab } from './Tab'

/** The open conversations from left to right; more than fit scroll sideways. */
export function TabBar() {
  const { t } = useTranslation()
  const store = useAppStore()
  const tabs = useApp((state) => state.tabs)
  const activeTab = useApp((state) => state.activeTab)
  const sidebarOpen = useApp((state) => state.settings.sidebarOpen)
  const list = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent): void => {
    const { openTab, closeTab } = store.getState()
    if (event.key === 'Delete' && activeTab !== null) {
      closeTab(activeTab)
      return focusTab(list.current, store.getState().activeTab)
    }
    const id = neighbour(tabs, activeTab, event.key)
    if (id === null) return
    event.preventDefault()
    openTab(id)
    focusTab(list.current, id)
  }

  return (
    <div className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-surface px-2">
      {!sidebarOpen && (
        <IconButton
          label={t('shell.showSidebar')}
          keys={menuKeys('B')}
          onClick={() => void store.getState().updateSettings({ sidebarOpen: true })}
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
        className="flex h-full min-w-0 items-center gap-1 overflow-x-auto [scrollbar-width:none]"
      >
        {tabs.map((id) => (
          <Tab key={id} conversationId={id} active={id === activeTab} />
        ))}
      </div>
      <IconButton
        label={t('shell.newTab')}
        keys={menuKeys('T')}
        data-testid="tab-new"
        onClick={() => void openNewChat(store, signals)}
      >
        <Plus className="size-4" />
      </IconButton>
    </div>
  )
}

function focusTab(list: HTMLElement | null, id: string | null): void {
  // The new tab is drawn after this event.
  requestAnimationFrame(() => {
    if (id !== null) list?.querySelector<HTMLElement>(`#${CSS.escape(tabId(id))}`)?.focus()
  })
}
