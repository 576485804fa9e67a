import { ok } from '@shared/appError'
import type { ActiveTurns } from '../../chat/activeTurns'
import type { Chat } from '../../chat/chat'
import type { MessageQueues } from '../../chat/messageQueue'
import { readAnswer } from '../../chat/readMessagePage'
import type { History } from '../../history/history'
import type { Handlers } from '../router'

type ChatCall = Extract<keyof Handlers, `chat.${string}`>

export function chatHandlers(
  chat: Chat,
  queues: MessageQueues,
  history: History,
  activeTurns: ActiveTurns,
): Pick<Handlers, ChatCall> {
  return {
    'chat.send': (input) => queues.send(input),
    'chat.edit': (input) => chat.edit(input),
    'chat.retry': (input) => chat.retry(input),
    'chat.continue': (input) => chat.continueAnswer(input),
    'chat.merge': (input) => chat.merge(input),
    'chat.stop': async ({ answerId }) => {
      // A turn that has ended by itself in the meantime needs no stopping.
      activeTurns.get(answerId)?.end('stopped')
      return ok(null)
    },
    'chat.stopAll': async ({ conversationId }) => {
      activeTurns.ofConversation(conversationId).forEach((turn) => turn.end('stopped'))
      return ok(null)
    },
    'chat.retryNow': async ({ answerId }) => {
      activeTurns.get(answerId)?.retryNow()
      return ok(null)
    },
    'chat.answer': ({ answerId }) => readAnswer(history, activeTurns, answerId),
    'chat.variants': (input) => history.variants(input),
    'chat.measure': ({ conversationId }) => chat.measure(conversationId),
  }
}
