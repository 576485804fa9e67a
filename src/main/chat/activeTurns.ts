import type { AppError } from '@shared/appError'
import type { AnswerState, TurnEnd } from '@shared/model/answerState'
import type { ConnectionId } from '@shared/model/connection'
import type { Answer } from '@shared/model/message'
import type { Progress } from '@shared/model/progress'

/** A turn that is running: what it has so far, and how to end it. */
export type ActiveTurn = {
  conversationId: string
  answerId: string
  connectionId: ConnectionId
  /** The answer as far as the window has been told, with the number of the delta that follows. */
  shown(): { state: AnswerState; nextSeq: number }
  progress(): Progress
  /** Grows with everything that comes and every attempt; tells a turn that goes on from one that hangs. */
  events(): number
  /** Takes nothing more and ends, keeping what came. The first reason counts. */
  end(why: Exclude<TurnEnd, 'ended'>): void
  /** Ends as failed, keeping what came. */
  giveUp(error: AppError): void
  /** Ends the wait before the next attempt, if it is waiting. */
  retryNow(): void
  /** Settles when the final status is in the history. */
  done: Promise<Answer>
}

export type ActiveTurns = {
  get(answerId: string): ActiveTurn | undefined
  all(): ActiveTurn[]
  ofConversation(conversationId: string): ActiveTurn[]
  ofConnection(connectionId: ConnectionId): ActiveTurn[]
  add(turn: ActiveTurn): void
  /**
   * Ends every turn, and every one that begins from then on, and waits until each has been saved: an answer that is
   * complete at the last moment may let the next message out.
   */
  endAll(why: Exclude<TurnEnd, 'ended'>): Promise<void>
}

/** The turns that run now, whether or not a window shows them. A turn takes itself out when it is saved. */
export function createActiveTurns(): ActiveTurns {
  const turns = new Map<string, ActiveTurn>()
  const all = (): ActiveTurn[] => [...turns.values()]
  let over: Exclude<TurnEnd, 'ended'> | null = null
  return {
    get: (answerId) => turns.get(answerId),
    all,
    ofConversation: (conversationId) => all().filter((turn) => turn.conversationId === conversationId),
    ofConnection: (connectionId) => all().filter((turn) => turn.connectionId === connectionId),
    add: (turn) => {
      turns.set(turn.answerId, turn)
      if (over !== null) turn.end(over)
      void turn.done.finally(() => turns.delete(turn.answerId))
    },
    endAll: async (why) => {
      over = why
      all().forEach((turn) => turn.end(why))
      while (turns.size > 0) await Promise.all(all().map(({ done }) => done))
    },
  }
}
