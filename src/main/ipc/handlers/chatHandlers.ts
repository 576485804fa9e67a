import { ok } from '@shared/appError'
import type { ActiveTurns } from '../../chat/activeTurns'
import type { Chat } from '../../chat/chat'
import { readAnswer } from '../../chat/readMessagePage'
import type { History } from '../../history/history'
import type { Handlers } from '../router'

type ChatCall = 'chat.send' | 'chat.stop' | 'chat.retry' | 'chat.answer'

export function chatHandlers(
  chat: Chat,
  history: History,
  activeTurns: ActiveTurns,
): Pick<Handlers, ChatCall> {
  return {
    'chat.send': (input) => chat.send(input),
    'chat.retry': ({ answerId }) => chat.retry(answerId),
    'chat.stop': async ({ answerId }) => {
      // A turn that has ended by itself in the meantime needs no stopping.
      activeTurns.get(answerId)?.end('stopped')
      return ok(null)
    },
    'chat.answer': ({ answerId }) => readAnswer(history, activeTurns, answerId),
  }
}
