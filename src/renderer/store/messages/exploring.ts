import type { Result } from '@shared/appError'
import type { CallInput } from '@shared/contract'
import type { FoundMessage, MessagePage, OutlineQuestion } from '@shared/contract/conversations'
import type { Message } from '@shared/model/message'
import type { FindQuery } from '@shared/text/foldText'
import type { MessagesContext } from './parts'

/** Messages that are read at once where all of a branch is wanted. */
const pageSize = 500

export type Exploring = {
  /** Where a text stands in the shown branch; null when a later search overtook this one, or when it failed. */
  find(conversationId: string, query: FindQuery): Promise<FoundMessage[] | null>
  /** The questions of the shown branch; null when they could not be read, and the person was told. */
  readOutline(conversationId: string): Promise<OutlineQuestion[] | null>
  /**
   * Every message of the shown branch, the oldest first, whether or not it is in the window's memory; null when it could
   * not be read, and the person was told, or when `signal` ended it.
   * @param onProgress how many were read so far
   */
  readBranch(
    conversationId: string,
    options?: { signal?: AbortSignal; onProgress?: (count: number) => void },
  ): Promise<Message[] | null>
  /** Has the list of an open conversation show a message, unless it is in view already. */
  bringIntoView(conversationId: string, messageId: string): void
  /** Prints what the page has for the printer. Resolves when the system's dialog is closed. */
  print(): Promise<void>
  /** Writes the same to a PDF that the person names; this is the name that they are offered. */
  savePdf(name: string): Promise<void>
}

/** The longest name that main takes. */
const longestName = 300

/** What is looked up in a conversation beyond the messages that are loaded. */
export function createExploring({ client, get, updateThread }: MessagesContext): Exploring {
  return {
    find: async (conversationId, query) => {
      const result = await client.call('conversations.find', { id: conversationId, query })
      return get().check(result) ? (result.value?.messages ?? null) : null
    },
    readOutline: async (conversationId) => {
      const result = await client.call('conversations.outline', { id: conversationId })
      return get().check(result) ? result.value.questions : null
    },
    bringIntoView: (conversationId, messageId) => {
      if (get().threads[conversationId] === undefined) return
      updateThread(conversationId, (thread) => ({ ...thread, wanted: { messageId } }))
    },
    print: async () => {
      get().check(await client.call('windows.print', {}))
    },
    savePdf: async (name) => {
      get().check(await client.call('windows.savePdf', { name: name.slice(0, longestName) }))
    },
    readBranch: async (conversationId, { signal, onProgress } = {}) => {
      const pages: Message[][] = []
      let count = 0
      let before: string | null = null
      for (;;) {
        const range: CallInput<'conversations.messages'> = { id: conversationId, before, limit: pageSize }
        const result: Result<MessagePage> = await client.call('conversations.messages', range)
        if (signal?.aborted || !get().check(result)) return null
        const { messages, hasOlder } = result.value
        pages.unshift(messages)
        count += messages.length
        onProgress?.(count)
        before = messages[0]?.id ?? null
        if (!hasOlder || before === null) return pages.flat()
      }
    },
  }
}
