import type { Answer, Message } from '@shared/model/message'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { AttachmentStore } from '../attachments/attachmentStore'
import { askModel, type AskParts } from './askModel'
import { buildPrompt } from './buildPrompt'
import { summarise } from './context/summarise'
import type { AnswerPlan } from './planAnswer'
import type { Turn } from './runTurn'

export type AnswerParts = AskParts & {
  attachments: Pick<AttachmentStore, 'read'>
  /** Runs work one at a time for a conversation, so that answers asked side by side share a summary. */
  alone: <T>(conversationId: string, work: () => Promise<T>) => Promise<T>
}

/** Asks for one answer: has a summary written where one is needed, puts the prompt together, and asks the model. */
export async function* askAnswer(
  plan: AnswerPlan,
  answer: Answer,
  path: readonly Message[],
  turn: Turn,
  parts: AnswerParts,
): AsyncGenerator<StreamEvent> {
  const { conversation, target, purpose, extra, withoutImages, refused } = plan
  const { conversationId, id: messageId } = answer
  let { omission } = answer
  if (plan.summarise !== null) {
    const input = { ...plan.summarise, conversationId, messageId, target, path }
    turn.report({ kind: 'summarising', model: plan.summarise.model })
    const written = parts.alone(conversationId, () => summarise(input, turn, parts))
    const summary = await Promise.race([written, aborted(turn.signal)])
    if (summary === null || turn.signal.aborted) return
    if (!summary.ok) return yield { type: 'error', error: summary.error }
    omission = summary.value
    const kept = await parts.history.setOmission({ answerId: messageId, omission })
    if (!kept.ok) return yield { type: 'error', error: kept.error }
  }
  const { systemPrompt } = conversation
  const prompt = await buildPrompt({ systemPrompt, path, omission, withoutImages }, parts.attachments)
  if (!prompt.ok) return yield { type: 'error', error: prompt.error }
  const { model, parameters } = plan.asked
  const request = { model, messages: [...prompt.value, ...extra], parameters, refused }
  yield* askModel({ target, request, purpose, conversationId, messageId }, turn, parts)
}

/** Resolves to null once the signal is aborted. */
function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}
