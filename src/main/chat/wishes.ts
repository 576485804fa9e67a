import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@shared/appError'
import type { Column } from '@shared/model/comparison'
import { type Parameters, resolveParameters } from '@shared/model/parameters'
import { type AnswerWish, plainWish } from './planAnswer'

/**
 * What a question is asked with: the conversation's model, each model of a comparison with parameters of its own, or one
 * model that is asked this once.
 */
export function wishesFor(
  base: Pick<AnswerWish, 'conversation' | 'target' | 'path' | 'fit'>,
  columns: readonly Column[] | null,
  defaults: Parameters,
): Result<AnswerWish[]> {
  const { model, parameters } = base.conversation
  const common = { ...plainWish, ...base }
  if (columns !== null) {
    const isComparison = columns.length > 1
    const comparisonId = isComparison ? randomUUID() : null
    const wishOf = (column: Column): AnswerWish => ({
      ...common,
      model: column.model,
      parameters: resolveParameters(defaults, { ...parameters, ...column.parameters }),
      origin: isComparison ? 'compare' : 'send',
      comparisonId,
    })
    return ok(columns.map(wishOf))
  }
  if (model === null) return fail({ code: 'model-unknown', message: 'no model was chosen' })
  const inForce = resolveParameters(defaults, parameters)
  return ok([{ ...common, model, parameters: inForce, origin: 'send', comparisonId: null }])
}
