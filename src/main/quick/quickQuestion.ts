import { fail, ok, type Result } from '@shared/appError'
import type { Conversation } from '@shared/model/conversation'
import type { ActiveTurns } from '../chat/activeTurns'
import type { History } from '../history/history'
import type { Publish } from '../ipc/publish'

export type QuickQuestionParts = {
  history: Pick<History, 'beginTemporary' | 'getConversation' | 'keepTemporary' | 'discardTemporary'>
  activeTurns: Pick<ActiveTurns, 'ofConversation'>
  publish: Publish
  /** What a new conversation begins with. */
  fresh(): Promise<Parameters<History['beginTemporary']>[0]>
  hide(): void
  /** Shows a conversation that was kept in the main window. */
  showKept(conversationId: string): void
}

export type QuickQuestion = {
  /** The one that is still there, with what was asked in it, or a new one; `fresh`: a new one in any case. */
  begin(fresh: boolean): Promise<Result<Conversation>>
  keep(conversationId: string): Promise<Result<Conversation>>
  dismiss(): Promise<Result<null>>
  /** Whether a conversation is a question that nobody kept, and so concerns no other window. */
  owns(conversationId: string): boolean
}

/** The conversation behind the quick window. There is one at most, and it is nobody else's until it is kept. */
export function createQuickQuestion(parts: QuickQuestionParts): QuickQuestion {
  const { history, activeTurns, publish } = parts
  let current: string | null = null
  /** Those that were not kept; an answer that is being stopped still has a word to say after its question is gone. */
  const unkept = new Set<string>()
  let beginning: Promise<Result<Conversation>> | null = null

  const begin = async (): Promise<Result<Conversation>> => {
    if (current !== null) {
      const known = await history.getConversation({ id: current })
      if (known.ok) return known
    }
    const made = await history.beginTemporary(await parts.fresh())
    if (!made.ok) return made
    current = made.value.id
    unkept.add(current)
    return made
  }

  const discard = async (): Promise<Result<null>> => {
    if (current === null) return ok(null)
    const known = await history.getConversation({ id: current })
    // One in which nothing was asked is as good as new for the next time.
    if (known.ok && known.value.activeLeafId === null) return ok(null)
    activeTurns.ofConversation(current).forEach((turn) => turn.end('stopped'))
    current = null
    const discarded = await history.discardTemporary({})
    return discarded.ok ? ok(null) : discarded
  }

  return {
    // A page that asks twice, as one that was loaded anew may, gets the same one.
    begin: async (fresh) => {
      const cleared = fresh ? await discard() : ok(null)
      if (!cleared.ok) return cleared
      return (beginning ??= begin().finally(() => (beginning = null)))
    },
    keep: async (conversationId) => {
      if (conversationId !== current) return fail({ code: 'not-found', message: 'no such quick question' })
      const kept = await history.keepTemporary({ id: conversationId })
      if (!kept.ok) return kept
      current = null
      unkept.delete(conversationId)
      publish('conversation.changed', { conversation: kept.value })
      // In this order: where the app goes with its last window, that one must not be this.
      parts.showKept(conversationId)
      parts.hide()
      return kept
    },
    dismiss: () => {
      parts.hide()
      return discard()
    },
    owns: (conversationId) => unkept.has(conversationId),
  }
}
