import { useEffect, useState } from 'react'
import { selectSidebar } from '../../store/sidebarSlice'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'
import { useAfterStart } from '../../ui/useAfterStart'
import { ChatPane } from '../chat/ChatPane'
import type { ScrollMemory } from '../chat/scrollMemory'
import { TooLong } from '../chat/TooLong'
import { Sidebar } from '../sidebar/Sidebar'
import { tabId, tabPanelId } from '../tabs/ids'
import { TabBar } from '../tabs/TabBar'
import { LinkTarget } from './LinkTarget'
import { NoTab } from './NoTab'
import { keepFoundFont } from './foundFont'
import { useEllipsisFont } from './useEllipsisFont'
import { useLooking } from './useLooking'
import { useTabNumberKeys } from './useTabNumberKeys'
import { useWindowTitle } from './useWindowTitle'

// Most starts show one conversation, with the sidebar beside it or without any.
const Panes = loaded(async () => (await import('../panes/Panes')).Panes)
const DropZones = loaded(async () => (await import('../panes/DropZones')).DropZones)
const SidebarOverlay = loaded(async () => (await import('../sidebar/SidebarOverlay')).SidebarOverlay)

/** Sidebar, tabs and the conversations that are shown; nothing is drawn for the other tabs. */
export function ChatScreen() {
  const sidebar = useApp(selectSidebar)
  const activeTab = useApp((state) => state.activeTab)
  const hasPanes = useApp((state) => state.panes.length > 0)
  const several = useApp((state) => state.tabs.length > 1)
  const started = useAfterStart()
  const [memory] = useState<ScrollMemory>(() => new Map())
  useTabNumberKeys()
  useLooking()
  useWindowTitle()
  useEllipsisFont(started)
  useEffect(() => {
    if (!started) return
    const idle = requestIdleCallback(() => keepFoundFont(document.documentElement, localStorage))
    return () => cancelIdleCallback(idle)
  }, [started])
  // There before it is wanted: between one conversation and two of them nothing should be empty.
  useEffect(() => {
    if (started && several) void Panes.load()
  }, [started, several])
  return (
    <div className="flex h-full min-w-0">
      {sidebar === 'beside' && <Sidebar />}
      {sidebar === 'over' && <SidebarOverlay />}
      <main className="flex min-w-0 grow flex-col">
        <TabBar />
        <div className="relative flex min-h-0 grow flex-col">
          {hasPanes ? (
            <Panes memory={memory} />
          ) : (
            <div
              id={tabPanelId}
              role="tabpanel"
              {...(activeTab === null ? {} : { 'aria-labelledby': tabId(activeTab) })}
              className="flex min-h-0 grow flex-col"
            >
              {activeTab === null ? <NoTab /> : <ChatPane conversationId={activeTab} memory={memory} />}
            </div>
          )}
          {started && several && <DropZones />}
        </div>
      </main>
      <TooLong />
      <LinkTarget />
    </div>
  )
}
