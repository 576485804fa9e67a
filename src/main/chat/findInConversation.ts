import { ok, type Result } from '@shared/appError'
import type { FoundMessage } from '@shared/contract/conversations'
import type { FindQuery } from '@shared/text/foldText'
import type { History } from '../history/history'

/**
 * Messages that are searched in one go: some 10 ms, in which an answer that streams waits for its place on the disk.
 */
const piece = 500

export type Find = (
  conversationId: string,
  query: FindQuery,
) => Promise<Result<{ messages: FoundMessage[] } | null>>

/**
 * Searches the shown branch of a conversation, whatever its length, piece by piece. A search that is overtaken by the
 * next letter ends at its next piece with null.
 */
export function createFinder(history: History): Find {
  const latest = new Map<string, symbol>()
  return async (conversationId, query) => {
    const own = Symbol()
    latest.set(conversationId, own)
    try {
      const path = await history.shownPath({ conversationId })
      if (!path.ok) return path
      const messages: FoundMessage[] = []
      for (let at = 0; at < path.value.length; at += piece) {
        if (latest.get(conversationId) !== own) return ok(null)
        const found = await history.findMessages({ ids: path.value.slice(at, at + piece), query })
        if (!found.ok) return found
        messages.push(...found.value)
      }
      return ok(latest.get(conversationId) === own ? { messages } : null)
    } finally {
      if (latest.get(conversationId) === own) latest.delete(conversationId)
    }
  }
}
