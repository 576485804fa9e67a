import type { AppError, Result } from '@shared/appError'
import type { CallOutput } from '@shared/contract'
import type { Preset, PresetContent } from '@shared/model/preset'
import { sortByName } from '../ui/compareNames'
import { reason, selectLanguage } from './sessionSlice'
import type { SliceContext } from './types'

export type PresetsSlice = {
  /** By name; null until they were needed for the first time. */
  presets: Preset[] | null
  /** Whether the dialog in which presets are managed is open. */
  managingPresets: boolean

  /** Fetches the presets once; a failure is shown, and the next call tries again. */
  loadPresets(): Promise<void>
  managePresets(open: boolean): void
  /** A new one for `id: null`. The forms show themselves what went wrong, like all calls here. */
  savePreset(id: string | null, content: PresetContent): Promise<Result<Preset>>
  deletePreset(id: string): Promise<AppError | null>
  exportPresets(ids: string[]): Promise<Result<CallOutput<'presets.export'>>>
  importPresets(): Promise<Result<CallOutput<'presets.import'>>>
}

export function createPresetsSlice({ client, set, get }: SliceContext): PresetsSlice {
  const sorted = (presets: readonly Preset[]): Preset[] => sortByName(presets, selectLanguage(get()))
  const fetchAll = async (): Promise<AppError | null> => {
    const result = await client.call('presets.list', {})
    if (result.ok) set({ presets: sorted(result.value) })
    return reason(result)
  }
  let loading: Promise<AppError | null> | null = null
  return {
    presets: null,
    managingPresets: false,

    loadPresets: async () => {
      if (get().presets !== null || loading !== null) return
      loading = fetchAll()
      const error = await loading
      loading = null
      if (error !== null) get().notify({ kind: 'error', error })
    },
    managePresets: (open) => set({ managingPresets: open }),
    savePreset: async (id, content) => {
      const result = await client.call('presets.save', { id, content })
      // A list that is on its way may have been read before the change.
      await loading
      if (result.ok)
        set(({ presets }) => ({
          presets: presets && sorted([...presets.filter((one) => one.id !== result.value.id), result.value]),
        }))
      return result
    },
    deletePreset: async (id) => {
      const result = await client.call('presets.delete', { id })
      // One that is gone already is what was wanted.
      if (!result.ok && result.error.code !== 'not-found') return result.error
      await loading
      set(({ presets }) => ({ presets: presets && presets.filter((preset) => preset.id !== id) }))
      return null
    },
    exportPresets: (ids) => client.call('presets.export', { ids }),
    importPresets: async () => {
      const result = await client.call('presets.import', {})
      if (!result.ok || result.value === null || result.value.added === 0) return result
      const error = await fetchAll()
      return error === null ? result : { ok: false, error }
    },
  }
}
