import type { Settings } from '@shared/model/settings'
import { settingsSchema } from '@shared/model/settings'
import type { Log } from '../logging/log'
import { jsonFile } from './jsonFile'

export type SettingsStore = {
  get(): Settings
  /** Applies at once; a file that cannot be written is logged and tried again with the next change. */
  update(patch: { [K in keyof Settings]?: Settings[K] | undefined }): Settings
}

export function openSettings(path: string, log: Log, changed: (settings: Settings) => void): SettingsStore {
  const file = jsonFile(path, settingsSchema)
  let settings = file.read()
  return {
    get: () => settings,
    update: (patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      settings = { ...settings, ...given }
      try {
        file.write(settings)
      } catch (cause) {
        log.error('settings could not be written', cause)
      }
      changed(settings)
      return settings
    },
  }
}
