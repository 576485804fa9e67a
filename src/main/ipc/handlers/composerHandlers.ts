import { ok } from '@shared/appError'
import type { MessageQueues } from '../../chat/messageQueue'
import type { History } from '../../history/history'
import type { Handlers } from '../router'

type ComposerCall = Extract<keyof Handlers, `composer.${string}` | `queue.${string}`>

export function composerHandlers(history: History, queues: MessageQueues): Pick<Handlers, ComposerCall> {
  return {
    'composer.read': async ({ conversationId }) => {
      const [draft, queue] = await Promise.all([
        history.getDraft({ conversationId }),
        queues.read(conversationId),
      ])
      if (!draft.ok) return draft
      return queue.ok ? ok({ draft: draft.value, queue: queue.value }) : queue
    },
    'composer.saveDraft': (input) => history.saveDraft(input),
    'queue.edit': (input) => queues.edit(input),
    'queue.remove': (input) => queues.remove(input),
    'queue.resume': ({ conversationId }) => queues.resume(conversationId),
  }
}
