import type { AnswerState, TurnEnd } from '@shared/model/answerState'

/** A turn that is running: what it has so far, and how to end it. */
export type ActiveTurn = {
  conversationId: string
  answerId: string
  /** The answer as far as the window has been told, with the number of the delta that follows. */
  shown(): { state: AnswerState; nextSeq: number }
  end(why: Exclude<TurnEnd, 'ended'>): void
  /** Settles when the final status is in the history. */
  done: Promise<void>
}

export type ActiveTurns = {
  get(answerId: string): ActiveTurn | undefined
  ofConversation(conversationId: string): ActiveTurn[]
  add(turn: ActiveTurn): void
  /** Ends every turn and waits until each has been saved. */
  endAll(why: Exclude<TurnEnd, 'ended'>): Promise<void>
}

/** The turns that run now, whether or not a window shows them. A turn takes itself out when it is saved. */
export function createActiveTurns(): ActiveTurns {
  const turns = new Map<string, ActiveTurn>()
  return {
    get: (answerId) => turns.get(answerId),
    ofConversation: (conversationId) =>
      [...turns.values()].filter((turn) => turn.conversationId === conversationId),
    add: (turn) => {
      turns.set(turn.answerId, turn)
      void turn.done.finally(() => turns.delete(turn.answerId))
    },
    endAll: async (why) => {
      const running = [...turns.values()]
      running.forEach((turn) => turn.end(why))
      await Promise.all(running.map(({ done }) => done))
    },
  }
}
