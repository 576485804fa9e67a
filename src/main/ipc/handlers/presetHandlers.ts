import type { History } from '../../history/history'
import type { PresetFiles } from '../../presets/presetFiles'
import type { Publish } from '../publish'
import type { Handlers } from '../router'

type PresetCall = Extract<keyof Handlers, `presets.${string}` | `modelSettings.${string}`>

export function presetHandlers(
  history: History,
  files: PresetFiles,
  publish: Publish,
): Pick<Handlers, PresetCall> {
  return {
    'presets.list': () => history.listPresets(),
    'presets.save': (input) => history.savePreset(input),
    'presets.delete': (input) => history.deletePreset(input),
    'presets.export': ({ ids }) => files.exportPresets(ids),
    'presets.import': () => files.importPresets(),
    'modelSettings.list': () => history.listModelSettings(),
    'modelSettings.update': async (input) => {
      const changed = await history.updateModelSettings(input)
      if (changed.ok) publish('modelSettings.changed', { modelSettings: [changed.value] })
      return changed
    },
    'modelSettings.setHidden': async (input) => {
      const changed = await history.setHidden(input)
      if (changed.ok) publish('modelSettings.changed', { modelSettings: changed.value })
      return changed
    },
  }
}
