import type { Column } from '@shared/model/comparison'
import { describeModel } from '@shared/model/modelId'

/**
 * What a comparison begins with: the conversation's model and one to hold against it, if there is any from another
 * provider, which is what most comparisons are about. Where there is no other model the same one stands twice: its
 * parameters can differ. Null without any model.
 */
export function firstColumns(model: string | null, listed: readonly string[]): Column[] | null {
  const chat = listed.filter((id) => describeModel(id).kind === 'chat')
  const first = model ?? chat[0] ?? listed[0]
  if (first === undefined) return null
  const others = chat.filter((id) => id !== first)
  const { provider } = describeModel(first)
  const second = others.find((id) => describeModel(id).provider !== provider) ?? others[0] ?? first
  return [first, second].map((id) => ({ model: id, parameters: {} }))
}

/** The model of a further column: one that is not asked yet, where there is any. */
export function nextColumn(columns: readonly Column[], listed: readonly string[]): Column | null {
  const asked = new Set(columns.map(({ model }) => model))
  const fresh = listed.find((id) => !asked.has(id) && describeModel(id).kind === 'chat')
  const model = fresh ?? columns.at(-1)?.model
  return model === undefined ? null : { model, parameters: {} }
}
