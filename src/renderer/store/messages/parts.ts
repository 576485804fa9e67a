import type { StartedTurn } from '@shared/contract/chat'
import type { Answer, Message } from '@shared/model/message'
import type { SliceContext } from '../types'
import { emptyThread, latest, type Thread } from './thread'

/** What the parts of the messages slice are made from. */
export type MessagesContext = SliceContext & {
  updateThread(conversationId: string, change: (thread: Thread) => Thread): void
  overtaken: Overtaken
}

export function createMessagesContext(context: SliceContext): MessagesContext {
  return {
    ...context,
    overtaken: createOvertaken(),
    updateThread: (conversationId, change) =>
      context.set(({ threads }) => ({
        threads: { ...threads, [conversationId]: change(threads[conversationId] ?? emptyThread) },
      })),
  }
}

export type Overtaken = {
  /** Runs a call to main and what is done with its reply; events that come meanwhile are remembered for it. */
  during<T>(work: () => Promise<T>): Promise<T>
  ended(answer: Answer): void
  started(turn: StartedTurn): void
  /** The final form of an answer that a reply still calls streaming; the message itself otherwise. */
  newest<M extends Message>(message: M): M | Answer
  /** A moment between two calls, for {@link turnsSince}. */
  now(): number
  /** The turns of a conversation that began since then. */
  turnsSince(moment: number, conversationId: string): readonly StartedTurn[]
}

/**
 * Replies and events come by different ways, so that a reply can be older than an event before it. What the events said
 * is kept for as long as any reply is on its way, and no longer.
 */
function createOvertaken(): Overtaken {
  let waiting = 0
  let answers: Answer[] = []
  let turns: StartedTurn[] = []
  return {
    during: async (work) => {
      waiting += 1
      try {
        return await work()
      } finally {
        waiting -= 1
        if (waiting === 0) {
          answers = []
          turns = []
        }
      }
    },
    ended: (answer) => {
      if (waiting > 0) answers.push(answer)
    },
    started: (turn) => {
      if (waiting > 0) turns.push(turn)
    },
    newest: (message) => latest(answers, message),
    now: () => turns.length,
    turnsSince: (moment, conversationId) =>
      turns.slice(moment).filter(({ conversation }) => conversation.id === conversationId),
  }
}
