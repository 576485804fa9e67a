import { setImmediate as nextTask } from 'node:timers/promises'
import type { Result } from '@shared/appError'
import type { StartedTurn } from '@shared/contract/chat'
import type { Answer, Message } from '@shared/model/message'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { ActiveTurns } from './activeTurns'
import { type AnswerParts, askAnswer } from './askAnswer'
import type { AnswerPlan } from './planAnswer'
import { runTurn, type Turn, type TurnParts } from './runTurn'

export type StartParts = AnswerParts &
  TurnParts & {
    activeTurns: ActiveTurns
    /** All answers to one question have ended. */
    ended(conversationId: string, answers: readonly Answer[]): void
  }

/**
 * Sets the answers of a stored turn going, each by its plan.
 * @param readPath the branch from its root to the question, as it is stored; one that cannot be read fails each answer
 */
export function startTurns(
  begun: StartedTurn,
  plans: readonly AnswerPlan[],
  readPath: () => Promise<Result<readonly Message[]>>,
  parts: StartParts,
): void {
  const turns = begun.answers.flatMap((answer, index) => {
    const plan = plans[index]
    return plan ? [runTurn(answer, (turn) => ask(plan, answer, readPath, turn, parts), parts)] : []
  })
  for (const turn of turns) parts.activeTurns.add(turn)
  void Promise.all(turns.map(({ done }) => done)).then((answers) =>
    parts.ended(begun.conversation.id, answers),
  )
}

async function* ask(
  plan: AnswerPlan,
  answer: Answer,
  readPath: () => Promise<Result<readonly Message[]>>,
  turn: Turn,
  parts: AnswerParts,
): AsyncGenerator<StreamEvent> {
  // Whoever began the turn hears of it first; what it does next would be news of an answer that nobody knows.
  await nextTask()
  const path = await readPath()
  if (path.ok) yield* askAnswer(plan, answer, path.value, turn, parts)
  else yield { type: 'error', error: path.error }
}
