/*
 * Apart from the schema, so that the window does not load zod for its defaults.
 */

export const languages = ['ko', 'en'] as const
export type Language = (typeof languages)[number]

export const themes = ['system', 'light', 'dark'] as const
export const languageChoices = ['system', ...languages] as const

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
  /** Base URLs for which the keychain was given a key: tells a locked keychain from an empty one. Holds no secret. */
  keyStoredFor: string[]
}

/** What a first start begins with, and what an unreadable value falls back to. */
export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  baseUrl: null,
  defaultModel: null,
  demo: false,
  sidebarOpen: true,
  keyStoredFor: [],
}
