import { chooseDefaultModel } from '@shared/model/modelId'
import { selectModels } from './connectionSelectors'
import type { SliceContext } from './types'

export type TabsSlice = {
  /** Conversation IDs from left to right. */
  tabs: string[]
  activeTab: string | null

  newChat(): Promise<void>
  openTab(conversationId: string): void
  closeTab(conversationId: string): void
  /** Shows the tab `step` places to the right, going round at the ends. */
  stepTab(step: number): void
}

export function createTabsSlice({ client, set, get }: SliceContext): TabsSlice {
  const show = (tabs: string[], activeTab: string | null): void => {
    set({ tabs, activeTab, screen: 'chat' })
    if (activeTab !== null) void get().loadMessages(activeTab)
    void client
      .call('tabs.save', { conversationIds: tabs, activeId: activeTab })
      .then((result) => get().check(result))
  }
  return {
    tabs: [],
    activeTab: null,

    newChat: async () => {
      const model = chooseDefaultModel(selectModels(get(), null).ids, get().settings.defaultModel)
      const result = await client.call('conversations.create', { model })
      if (!get().check(result)) return
      get().receiveConversation(result.value)
      get().openTab(result.value.id)
    },
    openTab: (conversationId) => {
      const { tabs } = get()
      show(tabs.includes(conversationId) ? tabs : [...tabs, conversationId], conversationId)
    },
    closeTab: (conversationId) => {
      const { tabs, activeTab } = get()
      const index = tabs.indexOf(conversationId)
      if (index < 0) return
      const left = tabs.toSpliced(index, 1)
      show(left, activeTab === conversationId ? (left[Math.min(index, left.length - 1)] ?? null) : activeTab)
      get().forgetMessages(conversationId)
    },
    stepTab: (step) => {
      const { tabs, activeTab } = get()
      if (activeTab === null || tabs.length < 2) return
      const index = (tabs.indexOf(activeTab) + step + tabs.length) % tabs.length
      show(tabs, tabs[index] ?? activeTab)
    },
  }
}
