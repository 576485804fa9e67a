import type { SyncedFolder } from '@shared/contract/backupPlaces'
import type { AppError, Result } from '@shared/appError'
import type { CallInput } from '@shared/contract'
import type { Command } from '@shared/model/command'
import type { ConnectionId } from '@shared/model/connection'
import { defaultSettings } from '@shared/model/defaultSettings'
import type { WindowId, WindowRole } from '@shared/model/layout'
import type { Language, Settings, SettingsPatch } from '@shared/model/settings'
import type { MissedReason } from './broadcastSlice'
import type { SettingRow, SettingsSection } from '../features/settings/settingsIndex'
import type { Arranged } from './orderSlice'
import type { SliceContext } from './types'

/** A passing message at the window's edge; what was deleted offers its undo. */
export type Notice =
  | { kind: 'conversation-deleted'; conversationId: string; title: string }
  | { kind: 'arranged'; arranged: Arranged }
  | { kind: 'messages-deleted'; deletionId: string; conversationId: string; scope: 'message' | 'branch' }
  /** The wallet is empty: this many calls that were waiting were not made. */
  | { kind: 'calls-halted'; answers: number }
  /** A conversation's next message goes elsewhere; `before` is what it had chosen until then. */
  | { kind: 'connection-switched'; conversationId: string; before: ConnectionId | null }
  /** A message went to several panes, but not to the one with this title. */
  | { kind: 'pane-missed'; title: string; reason: MissedReason }
  /** A preset was put onto the shown conversation from where its settings are not in view. */
  | { kind: 'preset-applied'; name: string; before: CallInput<'conversations.applyPreset'> }
  /** A message was looked up that another branch has: that one is shown now, in place of the one that ends in `before`. */
  | { kind: 'branch-shown'; conversationId: string; before: string }
  /** Found while the app is in use. */
  | { kind: 'history-damaged' }
  /** The history stands where another program copies or replaces it. */
  | { kind: 'synced-folder'; service: SyncedFolder['service'] }
  /** Another machine sent a backup that is newer than this one's. */
  | { kind: 'newer-backup'; placeId: string; machine: string }
  | { kind: 'place-failed' }
  | { kind: 'error'; error: AppError }

/** A place of the settings that somebody is sent to. */
export type SettingsFocus =
  /** A field of a connection; of the one in force when that is null. */
  | { kind: 'field'; field: 'key' | 'address'; connectionId: ConnectionId | null }
  | { kind: 'section'; section: SettingsSection }
  | { kind: 'row'; row: SettingRow }

export type Screen = 'chat' | 'settings' | 'usage'

export type SessionSlice = {
  /** `history-failed`: the window can only say so, and where the file is. */
  phase: 'starting' | 'ready' | 'history-failed' | 'failed'
  startError: AppError | null
  historyPath: string
  settings: Settings
  windowId: WindowId
  windowRole: WindowRole
  systemLanguage: Language
  screen: Screen
  /** null when the page was opened by itself. */
  settingsFocus: SettingsFocus | null
  /** The oldest first. Each has its own undo, so a new one does not take the place of the one before. */
  notices: { id: number; notice: Notice }[]

  updateSettings(patch: SettingsPatch): Promise<void>
  showScreen(screen: Screen, settingsFocus?: SettingsFocus): void
  /** What this window cannot do by itself. */
  runInMain(command: Command): Promise<void>
  notify(notice: Notice): void
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
    windowId: 'main',
    windowRole: 'main',
    systemLanguage: 'en',
    screen: 'chat',
    settingsFocus: null,
    notices: [],

    updateSettings: async (patch) => {
      const result = await client.call('settings.update', patch)
      if (get().check(result)) set({ settings: result.value })
    },
    showScreen: (screen, settingsFocus) => set({ screen, settingsFocus: settingsFocus ?? null }),
    runInMain: async (command) => {
      get().check(await client.call('app.runCommand', { command }))
    },
    notify: (notice) =>
      set(({ notices }) => ({
        notices: [
          ...notices.filter((one) => !saysTheSame(one.notice, notice)),
          { id: ++noticeCount, notice },
        ],
      })),
    dismissNotice: (id) => set(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) })),
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

/** Whether a notice is worth nothing beside a newer one: the same failure, again. */
function saysTheSame(old: Notice, fresh: Notice): boolean {
  if (old.kind === 'error' && fresh.kind === 'error') return old.error.code === fresh.error.code
  if (old.kind === 'connection-switched' && fresh.kind === 'connection-switched') return true
  if (old.kind === 'history-damaged' && fresh.kind === 'history-damaged') return true
  return old.kind === 'calls-halted' && fresh.kind === 'calls-halted'
}

/** A result as the forms want it: only what went wrong. */
export function reason(result: Result<unknown>): AppError | null {
  return result.ok ? null : result.error
}

/** The language the window speaks: the person's choice, else the system's. */
export function selectLanguage(state: Pick<SessionSlice, 'settings' | 'systemLanguage'>): Language {
  return state.settings.language === 'system' ? state.systemLanguage : state.settings.language
}
