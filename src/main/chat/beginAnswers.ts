import { ok, type Result } from '@shared/appError'
import type { Sent, StartedTurn } from '@shared/contract/chat'
import type { ContextMeasure } from '@shared/model/fit'
import type { Message } from '@shared/model/message'
import type { AskedAnswer } from '../history/turns'
import { type AnswerPlan, type AnswerWish, planAnswer } from './planAnswer'
import { startTurns, type StartParts } from './startTurns'

/**
 * Plans all answers to a question, has it stored if all of them can be asked, and sets them going. When one is too long for
 * its model nothing is stored.
 * @param begin stores the question with a place for each answer
 */
export async function beginAnswers(
  wishes: readonly AnswerWish[],
  begin: (answers: AskedAnswer[]) => Promise<Result<StartedTurn>>,
  parts: StartParts,
): Promise<Result<Sent>> {
  const plans: AnswerPlan[] = []
  const tooLong: ContextMeasure[] = []
  for (const planned of await Promise.all(wishes.map((wish) => planAnswer(wish, parts.history)))) {
    if (!planned.ok) return planned
    if (planned.value.state === 'ready') plans.push(planned.value.plan)
    else tooLong.push(planned.value.measure)
  }
  const worst = tooLong.toSorted((a, b) => b.overflowing - a.overflowing)[0]
  if (worst !== undefined) return ok({ state: 'too-long', measure: worst })
  const begun = await begin(plans.map(({ asked }) => asked))
  if (!begun.ok) return begun
  startTurns(begun.value, plans, () => storedPath(begun.value, wishes[0]?.path ?? [], parts), parts)
  return ok({ state: 'started', turn: begun.value })
}

/** The branch that was planned with, its end replaced by the question as it was stored. */
async function storedPath(
  { message }: StartedTurn,
  planned: readonly Message[],
  { history }: Pick<StartParts, 'history'>,
): Promise<Result<readonly Message[]>> {
  if (message === null) return ok(planned)
  const before = planned.slice(0, -1)
  // Another branch may have been shown while the plan was made.
  if ((before.at(-1)?.id ?? null) !== message.parentId) return history.promptPath({ messageId: message.id })
  return ok([...before, message])
}
