import type { AppError } from '@shared/appError'
import { columnLimit } from '@shared/model/columnLimit'
import type { Column, ModelSet } from '@shared/model/comparison'
import { firstColumns } from './compareColumns'
import { selectModels } from './connectionSelectors'
import type { Outcome } from './messages/asking'
import { sortByName } from '../ui/compareNames'
import { selectLanguage } from './sessionSlice'
import type { SliceContext } from './types'

export type CompareSlice = {
  /** The columns that a conversation's next messages go to, side by side; nothing for one that asks its one model. */
  comparing: Record<string, Column[]>
  /** null until they were read. */
  modelSets: ModelSet[] | null
  /** Comparisons of which only the shown answer is to be seen. */
  foldedComparisons: ReadonlySet<string>

  /** Resolves to false where there is no model to begin with. */
  startComparing(conversationId: string): boolean
  stopComparing(conversationId: string): void
  /** Anything but {@link columnLimit} columns changes nothing. */
  setColumns(conversationId: string, columns: Column[]): void
  foldComparison(comparisonId: string, folded: boolean): void
  /** Has a model write one answer out of several; it becomes a variant of them. */
  mergeAnswers(conversationId: string, answerIds: string[], model: string): Promise<Outcome>

  loadModelSets(): Promise<void>
  /** Keeps columns under a name; one that is taken is replaced. Resolves to the reason when it failed. */
  saveModelSet(name: string, columns: Column[]): Promise<AppError | null>
  deleteModelSet(id: string): Promise<void>
}

export function createCompareSlice({ client, set, get }: SliceContext): CompareSlice {
  const setColumns = (conversationId: string, columns: Column[]): void => {
    if (columns.length < columnLimit.fewest || columns.length > columnLimit.most) return
    set(({ comparing }) => ({ comparing: { ...comparing, [conversationId]: columns } }))
  }
  return {
    comparing: {},
    modelSets: null,
    foldedComparisons: new Set(),

    startComparing: (conversationId) => {
      if (get().comparing[conversationId]) return true
      const model = get().conversations[conversationId]?.model ?? null
      const columns = firstColumns(model, selectModels(get(), conversationId).ids)
      if (columns !== null) setColumns(conversationId, columns)
      return columns !== null
    },
    stopComparing: (conversationId) =>
      set(({ comparing }) => {
        const { [conversationId]: _ended, ...others } = comparing
        return { comparing: others }
      }),
    setColumns,
    foldComparison: (comparisonId, folded) =>
      set(({ foldedComparisons }) => {
        const next = new Set(foldedComparisons)
        if (folded) next.add(comparisonId)
        else next.delete(comparisonId)
        return { foldedComparisons: next }
      }),
    mergeAnswers: (conversationId, answerIds, model) =>
      get().takeSent(conversationId, (fit) => client.call('chat.merge', { answerIds, model, fit })),

    loadModelSets: async () => {
      const result = await client.call('modelSets.list', {})
      if (get().check(result)) set({ modelSets: sortByName(result.value, selectLanguage(get())) })
    },
    saveModelSet: async (name, columns) => {
      const result = await client.call('modelSets.save', { name, columns })
      if (!result.ok) return result.error
      const saved = result.value
      set(({ modelSets }) => ({
        modelSets: sortByName(
          [...(modelSets ?? []).filter(({ id }) => id !== saved.id), saved],
          selectLanguage(get()),
        ),
      }))
      return null
    },
    deleteModelSet: async (id) => {
      const result = await client.call('modelSets.delete', { id })
      if (!get().check(result)) return
      set(({ modelSets }) => ({ modelSets: modelSets?.filter((one) => one.id !== id) ?? null }))
    },
  }
}
