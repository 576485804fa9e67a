import type { ActiveTurns } from '../../chat/activeTurns'
import type { History } from '../../history/history'
import type { Handlers } from '../router'

type MessageCall = Extract<keyof Handlers, `messages.${string}`>

export function messageHandlers(history: History, activeTurns: ActiveTurns): Pick<Handlers, MessageCall> {
  return {
    'messages.show': (input) => history.showMessage(input),
    'messages.fork': (input) => history.forkConversation(input),
    'messages.delete': async (input) => {
      const running = await history.runningIn(input)
      if (!running.ok) return running
      const turns = running.value.flatMap((id) => activeTurns.get(id) ?? [])
      turns.forEach((turn) => turn.end('stopped'))
      // Their last words belong to what is deleted, and may come back with it.
      await Promise.all(turns.map(({ done }) => done))
      return history.deleteMessages(input)
    },
    'messages.undelete': (input) => history.undeleteMessages(input),
  }
}
