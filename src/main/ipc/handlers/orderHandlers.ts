import { ok, type Result } from '@shared/appError'
import type { Conversation } from '@shared/model/conversation'
import type { Language } from '@shared/model/settings'
import type { ActiveTurns } from '../../chat/activeTurns'
import type { History } from '../../history/history'
import { readOrder } from '../../history/readOrder'
import type { Trash } from '../../trash/trash'
import type { Publish } from '../publish'
import type { Handlers } from '../router'

type OrderCall = Extract<
  keyof Handlers,
  `order.${string}` | `folders.${string}` | `tags.${string}` | `trash.${string}` | 'conversations.arrange'
>

export type OrderParts = {
  history: History
  activeTurns: Pick<ActiveTurns, 'ofConversation'>
  trash: () => Promise<Trash>
  language: () => Language
  /** Whether there is another window than the one that asks. */
  several: () => boolean
  publish: Publish
}

export function orderHandlers(parts: OrderParts): Pick<Handlers, OrderCall> {
  const { history, activeTurns, publish } = parts
  /** Every window learns it before the one that asked has its answer, which it then can make sense of. */
  const tellOrder = async <T>(result: Result<T>): Promise<Result<T>> => {
    const order = result.ok ? await readOrder(history, parts.language()) : null
    if (order?.ok) publish('order.changed', order.value)
    return result
  }
  /** The same for what took something away from conversations, which are told first. */
  const tellLoss = async (result: Result<Conversation[]>): Promise<Result<null>> => {
    if (!result.ok) return result
    if (result.value.length > 0) publish('conversations.changed', { conversations: result.value })
    return tellOrder(ok(null))
  }

  return {
    'order.get': () => readOrder(history, parts.language()),
    'order.count': () => history.countOrder(),
    'folders.create': async (input) => tellOrder(await history.createFolder(input)),
    'folders.update': async (input) => tellOrder(await history.updateFolder(input)),
    'folders.move': async (input) => tellOrder(await history.moveFolder(input)),
    'folders.delete': async (input) => tellLoss(await history.deleteFolder(input)),
    'tags.create': async (input) => tellOrder(await history.createTag(input)),
    'tags.update': async (input) => tellOrder(await history.updateTag(input)),
    'tags.delete': async (input) => tellLoss(await history.deleteTag(input)),
    'conversations.arrange': async (input) => {
      const arranged = await history.arrangeConversations(input)
      if (!arranged.ok || arranged.value.length === 0) return arranged
      const conversations = arranged.value
      if (input.arrangement.kind === 'trash') {
        const ids = conversations.map(({ id }) => id)
        for (const id of ids) activeTurns.ofConversation(id).forEach((turn) => turn.end('stopped'))
        publish('conversations.removed', { ids })
      } else if (parts.several()) publish('conversations.changed', { conversations })
      return arranged
    },
    'trash.empty': async ({ ids }) => {
      const trash = await parts.trash()
      const removed = await trash.empty(ids ?? null)
      return removed.ok ? ok({ removed: removed.value }) : removed
    },
  }
}
