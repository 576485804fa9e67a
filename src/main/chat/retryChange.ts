import { ok, type Result } from '@shared/appError'
import type { ParsedInput } from '@shared/contract'
import type { Conversation } from '@shared/model/conversation'
import type { Answer } from '@shared/model/message'
import { resolveParameters } from '@shared/model/parameters'
import type { Settings } from '@shared/model/settings'
import type { History } from '../history/history'
import type { Publish } from '../ipc/publish'
import type { AnswerWish } from './planAnswer'

export type RetryParts = { history: History; publish: Publish; settings: () => Settings }

type RetryWish = Pick<AnswerWish, 'model' | 'parameters' | 'comparisonId' | 'withoutImages'>

/**
 * What is different when an answer is asked for again, and what of that stays. Without a change the conversation's model is
 * asked as it is chosen now; what mends an error of a model asks that model. An answer of a comparison stays in its column,
 * with its own model and parameters, unless another model is asked.
 */
export async function applyRetryChange(
  old: Answer,
  conversation: Conversation,
  change: ParsedInput<'chat.retry'>['change'],
  { history, publish, settings }: RetryParts,
): Promise<Result<{ conversation: Conversation; wish: RetryWish }>> {
  const inForce = (now: Conversation) => resolveParameters(settings().defaultParameters, now.parameters)
  const compared = old.comparisonId !== null
  const same: RetryWish = {
    model: old.model,
    parameters: compared ? old.parameters : inForce(conversation),
    comparisonId: old.comparisonId,
    withoutImages: false,
  }
  switch (change.kind) {
    case 'none': {
      const model = compared ? old.model : (conversation.model ?? old.model)
      return ok({ conversation, wish: { ...same, model } })
    }
    case 'model': {
      const parameters = inForce(conversation)
      return ok({ conversation, wish: { ...same, model: change.model, parameters, comparisonId: null } })
    }
    case 'without-images':
      return ok({ conversation, wish: { ...same, withoutImages: true } })
    case 'without-parameter': {
      const { parameter } = change
      const refused = await history.refuseParameter({ model: old.model, parameter })
      if (!refused.ok) return refused
      publish('modelSettings.changed', { modelSettings: [refused.value] })
      return ok({ conversation, wish: same })
    }
    case 'delivery': {
      const { api, stream } = change
      const parameters = { ...conversation.parameters, api, stream }
      const changed = await history.setParameters({ id: conversation.id, parameters })
      if (!changed.ok) return changed
      publish('conversation.changed', { conversation: changed.value })
      return ok({
        conversation: changed.value,
        wish: { ...same, parameters: compared ? { ...old.parameters, api, stream } : inForce(changed.value) },
      })
    }
  }
}
