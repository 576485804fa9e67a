import type { AppError, Result } from '@shared/appError'
import { defaultSettings } from '@shared/model/defaultSettings'
import type { Language, Settings, SettingsPatch } from '@shared/model/settings'
import type { SliceContext } from './types'

/** A passing message at the window's edge; `undo` is offered as its one action. */
export type Notice =
  { kind: 'conversation-deleted'; conversationId: string; title: string } | { kind: 'error'; error: AppError }

export type SettingsFocus = 'key' | 'address'

export type SessionSlice = {
  /** `history-failed`: the window can only say so, and where the file is. */
  phase: 'starting' | 'ready' | 'history-failed' | 'failed'
  startError: AppError | null
  historyPath: string
  settings: Settings
  systemLanguage: Language
  screen: 'chat' | 'settings'
  /** The field of the settings that somebody was sent to; null when the page was opened by itself. */
  settingsFocus: SettingsFocus | null
  notice: { id: number; notice: Notice } | null

  updateSettings(patch: SettingsPatch): Promise<void>
  showScreen(screen: 'chat' | 'settings', settingsFocus?: SettingsFocus): void
  notify(notice: Notice): void
  /** Ends a notice; one that has taken its place meanwhile stays. */
  dismissNotice(id: number): void
  openLink(url: string): Promise<void>
  copyText(text: string): Promise<boolean>
  /** Resolves to the reason when the system's file manager could not be asked. */
  showDataFolder(): Promise<AppError | null>
  /** Shows the error of a failed result and tells whether it succeeded. */
  check<T>(result: Result<T>): result is { ok: true; value: T }
}

export function createSessionSlice({ client, set, get }: SliceContext): SessionSlice {
  // Never used again, so that the end of an old notice is not taken for the end of a new one.
  let noticeCount = 0
  return {
    phase: 'starting',
    startError: null,
    historyPath: '',
    settings: defaultSettings,
    systemLanguage: 'en',
    screen: 'chat',
    settingsFocus: null,
    notice: null,

    updateSettings: async (patch) => {
      const result = await client.call('settings.update', patch)
      if (get().check(result)) set({ settings: result.value })
    },
    showScreen: (screen, settingsFocus) => set({ screen, settingsFocus: settingsFocus ?? null }),
    notify: (notice) => set({ notice: { id: ++noticeCount, notice } }),
    dismissNotice: (id) => set(({ notice }) => ({ notice: notice?.id === id ? null : notice })),
    openLink: async (url) => {
      get().check(await client.call('app.openLink', { url }))
    },
    copyText: async (text) => get().check(await client.call('app.copyText', { text })),
    showDataFolder: async () => reason(await client.call('app.showDataFolder', {})),
    check: (result): result is Extract<typeof result, { ok: true }> => {
      if (!result.ok) get().notify({ kind: 'error', error: result.error })
      return result.ok
    },
  }
}

/** A result as the forms want it: only what went wrong. */
export function reason(result: Result<unknown>): AppError | null {
  return result.ok ? null : result.error
}

/** The language the window speaks: the person's choice, else the system's. */
export function selectLanguage(state: Pick<SessionSlice, 'settings' | 'systemLanguage'>): Language {
  return state.settings.language === 'system' ? state.systemLanguage : state.settings.language
}
