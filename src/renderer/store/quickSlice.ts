import type { SliceContext } from './types'

export type QuickSlice = {
  /**
   * Shows the quick question that is there, or a new one, as the conversation of this window.
   * @param fresh a new one in any case; what was not kept goes where deleted conversations go
   */
  beginQuick(fresh: boolean): Promise<void>
  /** Makes it a conversation like all others, which the main window then shows. Resolves to whether it worked. */
  keepQuick(conversationId: string): Promise<boolean>
  /** Hides the window; what was not kept is discarded. */
  dismissQuick(): Promise<void>
  /** @param height in CSS pixels */
  resizeQuick(height: number): Promise<void>
}

/** The quick question, whose window has one conversation and no tabs. Nothing of it is done in other windows. */
export function createQuickSlice({ client, set, get }: SliceContext): QuickSlice {
  const show = (id: string | null): void => {
    const before = get().activeTab
    set({ activeTab: id })
    if (before !== null && before !== id) get().forgetMessages(before)
    if (id !== null) void get().loadMessages(id)
  }
  return {
    beginQuick: async (fresh) => {
      const result = await client.call('quick.begin', { fresh })
      if (!get().check(result)) return
      get().receiveConversation(result.value)
      show(result.value.id)
    },
    keepQuick: async (conversationId) => {
      await get().saveDraft(conversationId)
      const kept = get().check(await client.call('quick.keep', { conversationId }))
      if (kept) show(null)
      return kept
    },
    dismissQuick: async () => {
      const id = get().activeTab
      if (id !== null) await get().saveDraft(id)
      if (get().check(await client.call('quick.dismiss', {}))) show(null)
    },
    resizeQuick: async (height) => {
      get().check(await client.call('quick.resize', { height }))
    },
  }
}
