import { z } from 'zod'
import {
  conversationSorts,
  defaultSettings,
  languageChoices,
  languages,
  sendKeys,
  settingLimits,
  type Settings,
  themes,
  updateChoices,
} from './defaultSettings'
import { fitSchema } from './fit'
import { parametersSchema } from './parametersSchema'
import { readParameters } from './parameterValues'
import {
  appearancePatchSchema,
  appearanceSchema,
  networkSchema,
  shortcutsPatchSchema,
  shortcutsSchema,
} from './settingGroups'

export type { ConnectionProfile, Language, Settings } from './defaultSettings'

export const languageSchema = z.enum(languages)

const fallback = defaultSettings

const whole = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max)

const profileSchema = z.object({ id: z.uuid(), name: z.string(), baseUrl: z.string() })

/** Those of a list that can be read: one entry that was damaged by hand must not cost the others. */
const readable = <T>(one: z.ZodType<T>) =>
  z.array(z.unknown()).transform((all) =>
    all.flatMap((value) => {
      const read = one.safeParse(value)
      return read.success ? [read.data] : []
    }),
  )

const choices = {
  conversationSort: z.enum(conversationSorts),
  conversationGroups: z.boolean(),
  parallelCalls: whole(settingLimits.parallelCalls),
  retries: whole(settingLimits.retries),
  stallLimitSeconds: whole(settingLimits.stallLimitSeconds).nullable(),
  monthlyBudget: z.number().positive().nullable(),
  sendKey: z.enum(sendKeys),
  spellcheck: z.boolean(),
  pasteAsFileFrom: whole(settingLimits.pasteAsFileFrom).nullable(),
  notifications: z.boolean(),
  tray: z.boolean(),
  launchAtLogin: z.boolean(),
  quickAskKeys: z.string().max(100).nullable(),
  updates: z.enum(updateChoices),
  keepTrashDays: whole(settingLimits.keepTrashDays).nullable(),
  keepSnapshots: whole(settingLimits.keepSnapshots).nullable(),
}

/** Every field falls back by itself: one damaged or unknown value in the file costs that value and not all of them. */
export const settingsSchema: z.ZodType<Settings> = z.object({
  theme: z.enum(themes).catch(fallback.theme).default(fallback.theme),
  language: z.enum(languageChoices).catch(fallback.language).default(fallback.language),
  baseUrl: z.string().nullable().catch(fallback.baseUrl).default(fallback.baseUrl),
  defaultModel: z.string().nullable().catch(fallback.defaultModel).default(fallback.defaultModel),
  demo: z.boolean().catch(fallback.demo).default(fallback.demo),
  sidebarOpen: z.boolean().catch(fallback.sidebarOpen).default(fallback.sidebarOpen),
  conversationSort: choices.conversationSort
    .catch(fallback.conversationSort)
    .default(fallback.conversationSort),
  conversationGroups: choices.conversationGroups
    .catch(fallback.conversationGroups)
    .default(fallback.conversationGroups),
  keyStoredFor: readable(z.string()).catch(fallback.keyStoredFor).default(fallback.keyStoredFor),
  connections: readable(profileSchema).catch(fallback.connections).default(fallback.connections),
  activeConnection: z.string().catch(fallback.activeConnection).default(fallback.activeConnection),
  defaultParameters: z
    .unknown()
    .transform((stored) => readParameters(JSON.stringify(stored ?? null)))
    .default(fallback.defaultParameters),
  defaultFit: fitSchema.catch(fallback.defaultFit).default(fallback.defaultFit),
  parallelCalls: choices.parallelCalls.catch(fallback.parallelCalls).default(fallback.parallelCalls),
  retries: choices.retries.catch(fallback.retries).default(fallback.retries),
  stallLimitSeconds: choices.stallLimitSeconds
    .catch(fallback.stallLimitSeconds)
    .default(fallback.stallLimitSeconds),
  monthlyBudget: choices.monthlyBudget.catch(fallback.monthlyBudget).default(fallback.monthlyBudget),
  appearance: appearanceSchema.prefault({}),
  shortcuts: shortcutsSchema.catch({}).default({}),
  network: networkSchema.prefault({}),
  sendKey: choices.sendKey.catch(fallback.sendKey).default(fallback.sendKey),
  spellcheck: choices.spellcheck.catch(fallback.spellcheck).default(fallback.spellcheck),
  pasteAsFileFrom: choices.pasteAsFileFrom.catch(fallback.pasteAsFileFrom).default(fallback.pasteAsFileFrom),
  notifications: choices.notifications.catch(fallback.notifications).default(fallback.notifications),
  tray: choices.tray.catch(fallback.tray).default(fallback.tray),
  launchAtLogin: choices.launchAtLogin.catch(fallback.launchAtLogin).default(fallback.launchAtLogin),
  quickAskKeys: choices.quickAskKeys.catch(fallback.quickAskKeys).default(fallback.quickAskKeys),
  updates: choices.updates.catch(fallback.updates).default(fallback.updates),
  keepTrashDays: choices.keepTrashDays.catch(fallback.keepTrashDays).default(fallback.keepTrashDays),
  keepSnapshots: choices.keepSnapshots.catch(fallback.keepSnapshots).default(fallback.keepSnapshots),
})

/** The part of the settings that the window changes directly; connections, demo and network go through calls of their own. */
export const settingsPatchSchema = z
  .strictObject({
    theme: z.enum(themes),
    language: z.enum(languageChoices),
    defaultModel: z.string().min(1).max(200).nullable(),
    sidebarOpen: z.boolean(),
    defaultParameters: parametersSchema,
    defaultFit: fitSchema,
    appearance: appearancePatchSchema,
    shortcuts: shortcutsPatchSchema,
    ...choices,
  })
  .partial()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
