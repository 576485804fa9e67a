/*
 * Apart from the schema, so that the window does not load zod for its defaults.
 */
import { type Appearance, defaultAppearance } from './appearance'
import type { Shortcuts } from './command'
import type { Fit } from './fit'
import { defaultNetwork, type NetworkSettings } from './network'
import type { Parameters } from './parameters'

export const languages = ['ko', 'en'] as const
export type Language = (typeof languages)[number]

export const themes = ['system', 'light', 'dark'] as const
export const languageChoices = ['system', ...languages] as const

/** A connection that the person added beside the usual one. Its key is in the keychain. */
export type ConnectionProfile = { id: string; name: string; baseUrl: string }

/** What the person chose. */
export type Settings = {
  theme: (typeof themes)[number]
  language: (typeof languageChoices)[number]
  /** null: the gateway's documented address. */
  baseUrl: string | null
  /** The model of a new conversation; the last one picked. */
  defaultModel: string | null
  /** The built-in demo gateway answers in place of the real one. */
  demo: boolean
  sidebarOpen: boolean
  /** What the list of conversations is sorted by. */
  conversationSort: (typeof conversationSorts)[number]
  /** Whether that list has headings that say how old what is below them is; by title it has none. */
  conversationGroups: boolean
  /** Labels of connections for which the keychain was given a key: tells a locked keychain from an empty one. Holds no secret. */
  keyStoredFor: string[]
  /** Connections beside `default`, in the order in which they are shown. */
  connections: ConnectionProfile[]
  /** The connection of new conversations: `default` or the ID of an added one. */
  activeConnection: string
  /** What every conversation is asked with unless it says otherwise. */
  defaultParameters: Parameters
  /** What to do when a conversation outgrows a model, unless the conversation says otherwise. */
  defaultFit: Fit
  /** Calls that may run at once; more wait in view. People report closed connections beyond four. */
  parallelCalls: number
  /** How often a call that failed before its first token is made again by itself; 0 for never. */
  retries: number
  /** Seconds of silence after which an answer is given up, with all text kept; null for never. */
  stallLimitSeconds: number | null
  /** Credits in a calendar month beyond which the window warns; null for no warning. */
  monthlyBudget: number | null
  appearance: Appearance
  /** Only what differs from the defaults in `command.ts`. */
  shortcuts: Shortcuts
  network: NetworkSettings
  /** Which key sends; the other one, or Shift+Enter, begins a new line. */
  sendKey: (typeof sendKeys)[number]
  /** Misspelt words are marked while one writes, in both languages. Dictionaries are part of the app. */
  spellcheck: boolean
  /** A paste of at least this many characters becomes an attachment; null for never. */
  pasteAsFileFrom: number | null
  /** Says when an answer that took a while ends or fails unseen. */
  notifications: boolean
  /** An icon in the system's tray; with it, closing the main window leaves the app running there. */
  tray: boolean
  launchAtLogin: boolean
  /** The system-wide shortcut of the quick question; null for none. */
  quickAskKeys: string | null
  /** `ask`: looks for a new version and asks; nothing is fetched or installed without a yes. */
  updates: (typeof updateChoices)[number]
  /** Days that deleted conversations can be restored; null: until the trash is emptied. */
  keepTrashDays: number | null
  /** How many automatic copies of the history are kept; null makes none each day. */
  keepSnapshots: number | null
}

/** By the last change and by the creation with the newest first, by title as a dictionary of the language has it. */
export const conversationSorts = ['changed', 'created', 'title'] as const
export const sendKeys = ['enter', 'mod-enter'] as const
export const updateChoices = ['ask', 'off'] as const

export const settingLimits = {
  pasteAsFileFrom: { min: 1_000, max: 200_000 },
  parallelCalls: { min: 1, max: 16 },
  retries: { min: 0, max: 6 },
  stallLimitSeconds: { min: 30, max: 3600 },
  keepTrashDays: { min: 1, max: 3650 },
  keepSnapshots: { min: 1, max: 60 },
} as const

/** What a first start begins with, and what an unreadable value falls back to. */
export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  baseUrl: null,
  defaultModel: null,
  demo: false,
  sidebarOpen: true,
  conversationSort: 'changed',
  conversationGroups: true,
  keyStoredFor: [],
  connections: [],
  activeConnection: 'default',
  defaultParameters: {},
  defaultFit: { kind: 'ask' },
  parallelCalls: 4,
  retries: 3,
  stallLimitSeconds: 600,
  monthlyBudget: null,
  appearance: defaultAppearance,
  shortcuts: {},
  network: defaultNetwork,
  sendKey: 'enter',
  spellcheck: true,
  pasteAsFileFrom: 8_000,
  notifications: true,
  tray: false,
  launchAtLogin: false,
  quickAskKeys: null,
  updates: 'ask',
  keepTrashDays: 30,
  keepSnapshots: 7,
}
