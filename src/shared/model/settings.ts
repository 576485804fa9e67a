import { z } from 'zod'
import { defaultSettings, languageChoices, languages, type Settings, themes } from './defaultSettings'

export type { Language, Settings } from './defaultSettings'

export const languageSchema = z.enum(languages)

const fallback = defaultSettings

/** Every field falls back by itself: one damaged or unknown value in the file costs that value and not all of them. */
export const settingsSchema: z.ZodType<Settings> = z.object({
  theme: z.enum(themes).catch(fallback.theme).default(fallback.theme),
  language: z.enum(languageChoices).catch(fallback.language).default(fallback.language),
  baseUrl: z.string().nullable().catch(fallback.baseUrl).default(fallback.baseUrl),
  defaultModel: z.string().nullable().catch(fallback.defaultModel).default(fallback.defaultModel),
  demo: z.boolean().catch(fallback.demo).default(fallback.demo),
  sidebarOpen: z.boolean().catch(fallback.sidebarOpen).default(fallback.sidebarOpen),
  keyStoredFor: z.array(z.string()).catch(fallback.keyStoredFor).default(fallback.keyStoredFor),
})

/** The part of the settings that the window changes directly; address and demo go through the connection's own calls. */
export const settingsPatchSchema = z
  .strictObject({
    theme: z.enum(themes),
    language: z.enum(languageChoices),
    defaultModel: z.string().min(1).max(200).nullable(),
    sidebarOpen: z.boolean(),
  })
  .partial()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
