import type { Appearance } from '@shared/model/appearance'
import { defaultAppearance } from '@shared/model/appearance'
import { defaultSettings } from '@shared/model/defaultSettings'
import type { Settings, SettingsPatch } from '@shared/model/settings'
import { useApp } from '../../store/useApp'

export type Setting<T> = {
  value: T
  set: (value: T) => void
  /** null while it is the default. */
  reset: (() => void) | null
}

type PlainSetting = {
  [K in keyof SettingsPatch & keyof Settings]: Settings[K] extends string | number | boolean | null
    ? K
    : never
}[keyof SettingsPatch & keyof Settings]

/** One setting: what it is, how it is changed, and how it gets back to what a first start has. */
export function useSetting<K extends PlainSetting>(name: K): Setting<Settings[K]> {
  const value = useApp(({ settings }) => settings[name])
  const updateSettings = useApp((state) => state.updateSettings)
  return settingOf(value, defaultSettings[name], (next) => void updateSettings({ [name]: next }))
}

/** The same for one choice of the look. */
export function useLook<K extends keyof Appearance>(name: K): Setting<Appearance[K]> {
  const appearance = useApp(({ settings }) => settings.appearance)
  const updateSettings = useApp((state) => state.updateSettings)
  return settingOf(
    appearance[name],
    defaultAppearance[name],
    (next) => void updateSettings({ appearance: { ...appearance, [name]: next } }),
  )
}

function settingOf<T>(value: T, usual: T, set: (value: T) => void): Setting<T> {
  return { value, set, reset: value === usual ? null : () => set(usual) }
}
