import type { StartedTurn } from '@shared/contract/chat'
import type { MessagePage } from '@shared/contract/conversations'
import { withPage as liveWithPage } from '../liveText'
import { storedPosition } from '../readingPosition'
import type { MessagesContext } from './parts'
import { allMessages, emptyThread, type Thread, withOlder, withPage, withTurn } from './thread'

/** Enough for a screen and a flick of the wheel; older ones come as the reader scrolls up. */
const pageSize = 60
/** The most that the contract gives at once. */
const largestPage = 1000

export type Loading = {
  loadMessages(conversationId: string): Promise<void>
  loadOlderMessages(conversationId: string): Promise<void>
  /** Reads as far up the shown branch as a message stands; false when it is not on it or could not be read. */
  loadUntil(conversationId: string, messageId: string): Promise<boolean>
  /** Reads the shown branch anew after it became another one; does nothing for a conversation that is not open. */
  reloadMessages(conversationId: string): Promise<void>
  forgetMessages(conversationId: string): void
}

export function createLoading({ client, set, get, updateThread, overtaken }: MessagesContext): Loading {
  /** The number of each open conversation's last reading: an older one that arrives later is out of date. */
  const readings = new Map<string, number>()
  let readingCount = 0

  const loadPage = async (
    conversationId: string,
    range: { before: string | null; until?: string | null; limit: number },
    join: (thread: Thread, page: MessagePage, began: readonly StartedTurn[]) => Thread,
  ): Promise<void> => {
    const { before, until = null, limit } = range
    const reading = ++readingCount
    readings.set(conversationId, reading)
    updateThread(conversationId, (thread) => ({ ...thread, loading: true, error: null }))
    await overtaken.during(async () => {
      const asked = overtaken.now()
      const read = (end: string | null) =>
        client.call('conversations.messages', { id: conversationId, before, until: end, limit })
      const reply = await read(until)
      // A place on another branch, or one that was deleted since, is no place any more.
      const isGone = !reply.ok && reply.error.code === 'not-found' && until !== null
      const result = isGone ? await read(null) : reply
      if (readings.get(conversationId) !== reading) return
      if (!result.ok) {
        const shown = get().threads[conversationId]?.messages ?? []
        // Where there are messages to read, the failure has no place of its own among them.
        if (shown.length > 0) get().notify({ kind: 'error', error: result.error })
        const error = shown.length > 0 ? null : result.error
        return updateThread(conversationId, (thread) => ({ ...thread, loading: false, error }))
      }
      const page = newestPage(result.value)
      set(({ live }) => ({ live: liveWithPage(live, page) }))
      const began = overtaken.turnsSince(asked, conversationId)
      updateThread(conversationId, (thread) => ({ ...join(thread, page, began), loading: false }))
    })
  }
  const newestPage = (page: MessagePage): MessagePage => ({
    ...page,
    messages: page.messages.map(overtaken.newest),
    compared: page.compared.map(overtaken.newest),
  })

  return {
    loadMessages: async (conversationId) => {
      const thread = get().threads[conversationId]
      if (thread && (thread.loading || thread.error === null)) return
      // The place where it was left is among them, however far up it is.
      const until = storedPosition(conversationId)?.messageId ?? null
      await loadPage(conversationId, { before: null, until, limit: pageSize }, withEnd)
    },
    loadOlderMessages: async (conversationId) => {
      const thread = get().threads[conversationId]
      const first = thread?.messages[0]
      if (!thread?.hasOlder || thread.loading || first === undefined) return
      await loadPage(conversationId, { before: first.id, limit: pageSize }, withOlder)
    },
    loadUntil: async (conversationId, messageId) => {
      const isHere = (): boolean =>
        get().threads[conversationId]?.messages.some(({ id }) => id === messageId) ?? false
      const first = get().threads[conversationId]?.messages[0]
      if (!isHere() && first !== undefined) {
        await loadPage(conversationId, { before: first.id, until: messageId, limit: pageSize }, withOlder)
      }
      return isHere()
    },
    reloadMessages: async (conversationId) => {
      const thread = get().threads[conversationId]
      if (thread === undefined) return
      // As many as there were, so that what is being read is among them.
      const limit = Math.min(largestPage, Math.max(pageSize, thread.messages.length))
      await loadPage(conversationId, { before: null, limit }, (current, page, began) => ({
        ...withEnd(current, page, began),
        revision: current.revision + 1,
      }))
    },
    forgetMessages: (conversationId) => {
      readings.delete(conversationId)
      set(({ threads, live }) => {
        const { [conversationId]: forgotten, ...others } = threads
        const gone = new Set(allMessages(forgotten ?? emptyThread).map(({ id }) => id))
        return {
          threads: others,
          live: Object.fromEntries(
            Object.entries(live).filter(
              ([id, text]) => !gone.has(id) && text.conversationId !== conversationId,
            ),
          ),
        }
      })
    },
  }
}

/** The branch as a page of its end has it, which may have been read before a turn of which the event was faster. */
function withEnd(thread: Thread, page: MessagePage, began: readonly StartedTurn[]): Thread {
  return began.reduce((joined, turn) => withTurn(joined, turn) ?? joined, withPage(thread, page))
}
