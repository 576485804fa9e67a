import type { AppError } from '@shared/appError'
import type { CallInput } from '@shared/contract'
import type { ModelSettings } from '@shared/model/modelSettings'
import type { AppState, SliceContext } from './types'

export type ModelSettingsSlice = {
  /** What is known of single models, by model; null until it was needed for the first time. */
  modelSettings: Record<string, ModelSettings> | null

  /** Fetches them once; a failure is shown, and the next call tries again. */
  loadModelSettings(): Promise<void>
  /** Resolves to the reason when nothing was changed. */
  updateModelSettings(
    model: string,
    patch: CallInput<'modelSettings.update'>['patch'],
  ): Promise<AppError | null>
  /** Resolves to the reason when nothing was changed. */
  hideModels(models: readonly string[], hidden: boolean): Promise<AppError | null>
  receiveModelSettings(changed: readonly ModelSettings[]): void
}

export function createModelSettingsSlice({ client, set, get }: SliceContext): ModelSettingsSlice {
  let loading = false
  /** Changes that were published while the list was on its way, which may have been read before them. */
  let meanwhile: ModelSettings[] = []
  return {
    modelSettings: null,

    loadModelSettings: async () => {
      if (get().modelSettings !== null || loading) return
      loading = true
      const result = await client.call('modelSettings.list', {})
      loading = false
      const changed = meanwhile
      meanwhile = []
      if (!get().check(result)) return
      const listed = [...result.value, ...changed].map((one) => [one.model, one] as const)
      set({ modelSettings: Object.fromEntries(listed) })
    },
    updateModelSettings: async (model, patch) => {
      const result = await client.call('modelSettings.update', { model, patch })
      if (!result.ok) return result.error
      get().receiveModelSettings([result.value])
      return null
    },
    hideModels: async (models, hidden) => {
      const result = await client.call('modelSettings.setHidden', { models: [...models], hidden })
      if (!result.ok) return result.error
      get().receiveModelSettings(result.value)
      return null
    },
    receiveModelSettings: (changed) => {
      if (loading) meanwhile.push(...changed)
      set(({ modelSettings }) => ({
        modelSettings: modelSettings && {
          ...modelSettings,
          ...Object.fromEntries(changed.map((one) => [one.model, one])),
        },
      }))
    },
  }
}

/** Whether there is anything to show of a model: nothing is kept of one that was reset. */
export function isKnown({ contextWindow, learnedWindow, rates, refused }: ModelSettings): boolean {
  return contextWindow !== null || learnedWindow !== null || rates !== null || refused.length > 0
}

const none: string[] = []

/** The fields that a model refused. Always the same array for the same state, as a selector has to be. */
export function selectRefused(state: AppState, model: string | null): string[] {
  return (model !== null && state.modelSettings?.[model]?.refused) || none
}
