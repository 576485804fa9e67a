import type { ActiveTurns } from '../../chat/activeTurns'
import type { History } from '../../history/history'
import type { Handlers } from '../router'

type MessageCall = Extract<keyof Handlers, `messages.${string}`>

export function messageHandlers(history: History, activeTurns: ActiveTurns): Pick<Handlers, MessageCall> {
  /** Ends what was asked for in the very moment of a deletion: nobody would see the answer, and it would be billed. */
  const stopUnseen = async (conversationId: string): Promise<void> => {
    for (const turn of activeTurns.ofConversation(conversationId)) {
      const path = await history.promptPath({ messageId: turn.answerId })
      if (!path.ok && path.error.code === 'not-found') turn.end('stopped')
    }
  }
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
      const deleted = await history.deleteMessages(input)
      if (deleted.ok) await stopUnseen(deleted.value.conversation.id)
      return deleted
    },
    'messages.undelete': (input) => history.undeleteMessages(input),
  }
}
