import { selectHasKey } from './connectionSelectors'
import type { DraftFile } from './draftFile'
import { joinMentions } from './draftMentions'
import { textBehind } from './draftText'
import type { Outcome, Written } from './messages/asking'
import type { AppState, SliceContext } from './types'

/** Why a pane's conversation was not asked. */
export type MissedReason = 'needsKey' | 'needsModel' | 'notSent'

type Message = Written & { files: readonly DraftFile[] }

export type BroadcastSlice = {
  /** Whether what is sent from one pane goes to all of them. It means something only while there are panes. */
  broadcast: boolean

  setBroadcast(on: boolean): void
  /**
   * Sends from a conversation's composer: to it alone, or to all panes. What stands in the way of one of the others holds
   * up nobody else: the message is kept in its composer, and the person is told. The outcome is that of the sender's own.
   */
  sendFrom(conversationId: string, written: Written): Promise<Outcome>
}

export function createBroadcastSlice({ set, get }: SliceContext): BroadcastSlice {
  const miss = async (
    id: string,
    { text, files, models = [] }: Message,
    reason: MissedReason,
  ): Promise<void> => {
    // What is kept of it has to be here first: it would come in front of what is added now.
    await get().loadComposer(id)
    get().setDraft(id, textBehind(get().drafts[id], text))
    for (const file of files) get().addFile(id, { ...file, key: crypto.randomUUID() })
    if (models.length > 0) get().setMentions(id, joinMentions(get().mentions[id] ?? [], models))
    void get().saveDraft(id)
    get().notify({ kind: 'pane-missed', title: get().conversations[id]?.title ?? '', reason })
  }
  const sendAlong = async (id: string, message: Message): Promise<void> => {
    const obstacle = selectMissing(get(), id, message)
    if (obstacle !== null) return miss(id, message, obstacle)
    const outcome = await get().send(id, message)
    if (outcome === 'failed' || outcome === 'kept') await miss(id, message, 'notSent')
  }
  return {
    broadcast: false,

    setBroadcast: (broadcast) => set({ broadcast }),
    sendFrom: (conversationId, written) => {
      if (selectBroadcasting(get())) {
        // The files themselves, too: the sender's composer is emptied before it is known what became of the others.
        const message = { ...written, files: get().files[conversationId] ?? [] }
        for (const id of get().panes) if (id !== conversationId) void sendAlong(id, message)
      }
      return get().send(conversationId, written)
    },
  }
}

/** Whether a message written in one of the panes goes to all of them. */
export function selectBroadcasting({ broadcast, panes }: Pick<AppState, 'broadcast' | 'panes'>): boolean {
  return broadcast && panes.length > 1
}

function selectMissing(state: AppState, id: string, { models = [] }: Message): MissedReason | null {
  if (!selectHasKey(state, id)) return 'needsKey'
  const asksOthers = models.length > 0 || state.comparing[id] !== undefined
  const hasModel = asksOthers || (state.conversations[id]?.model ?? null) !== null
  return hasModel ? null : 'needsModel'
}
