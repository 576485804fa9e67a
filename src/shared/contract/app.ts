import { z } from 'zod'
import { appErrorSchema } from '../model/appErrorSchema'
import { commandNames } from '../model/command'
import { connectionsSchema } from '../model/connection'
import { tabsSchema, windowIdSchema } from '../model/layout'
import { windowRoles } from '../model/layoutLimits'
import { languageSchema, settingsPatchSchema, settingsSchema } from '../model/settings'
import { modelListSchema } from './connection'
import { conversationPageSchema } from './conversations'
import { call, event } from './define'
import { orderSchema } from './order'

/** Everything the window needs to draw its first frame, in one round trip. */
export const bootstrapSchema = z.object({
  settings: settingsSchema,
  /** The window that asks. */
  window: z.object({ id: windowIdSchema, role: z.enum(windowRoles) }),
  /** The language that `system` stands for on this machine. */
  systemLanguage: languageSchema,
  connections: connectionsSchema,
  /** The active connection's models. */
  models: modelListSchema,
  /** Why the history cannot be used, or what is in it. */
  history: z.discriminatedUnion('state', [
    z.object({ state: z.literal('failed'), error: appErrorSchema, path: z.string() }),
    z.object({
      state: z.literal('open'),
      /** The first page of those in no folder, sorted as the settings say. */
      conversations: conversationPageSchema,
      order: orderSchema,
      tabs: tabsSchema,
    }),
  ]),
})
export type Bootstrap = z.infer<typeof bootstrapSchema>

/** What the menu, a shortcut or the palette asks the window to do. */
export const commandSchema = z.enum(commandNames)

export const appCalls = {
  /** What a window cannot do by itself: what is about windows, and from the quick question what is done in another one. */
  'app.runCommand': call(z.strictObject({ command: commandSchema }), z.null()),
  'app.bootstrap': call(z.strictObject({}), bootstrapSchema),
  /** Opens a link of an answer in the system's browser; anything but http, https and mailto is refused. */
  'app.openLink': call(z.strictObject({ url: z.string().max(8192) }), z.null()),
  'app.copyText': call(z.strictObject({ text: z.string().max(50_000_000) }), z.null()),
  /** Shows the folder with the history and the logs in the system's file manager. */
  'app.showDataFolder': call(z.strictObject({}), z.null()),
  'settings.update': call(settingsPatchSchema, settingsSchema),
}

export const appEvents = {
  'app.command': event(z.object({ command: commandSchema })),
  'settings.changed': event(z.object({ settings: settingsSchema })),
}
