import { useState } from 'react'
import { useApp } from '../../store/useApp'
import { ChatPane } from '../chat/ChatPane'
import type { ScrollMemory } from '../chat/scrollMemory'
import { Sidebar } from '../sidebar/Sidebar'
import { TabBar } from '../tabs/TabBar'
import { tabPanelId, tabId } from '../tabs/ids'
import { LinkTarget } from './LinkTarget'
import { NoTab } from './NoTab'
import { useTabNumberKeys } from './useTabNumberKeys'

/** Sidebar, tabs and the one conversation that is shown; nothing is drawn for the other tabs. */
export function ChatScreen() {
  const sidebarOpen = useApp((state) => state.settings.sidebarOpen)
  const activeTab = useApp((state) => state.activeTab)
  const [memory] = useState<ScrollMemory>(() => new Map())
  useTabNumberKeys()
  return (
    <div className="flex h-full min-w-0">
      {sidebarOpen && <Sidebar />}
      <main className="flex min-w-0 grow flex-col">
        <TabBar />
        <div
          id={tabPanelId}
          role="tabpanel"
          {...(activeTab === null ? {} : { 'aria-labelledby': tabId(activeTab) })}
          className="flex min-h-0 grow flex-col"
        >
          {activeTab === null ? <NoTab /> : <ChatPane conversationId={activeTab} memory={memory} />}
        </div>
      </main>
      <LinkTarget />
    </div>
  )
}
