import { z } from 'zod'
import { conversationSchema } from '../model/conversation'
import { deepLinkSchema } from '../model/deepLink'
import { tabLayoutSchema, windowIdSchema } from '../model/layout'
import { call, event } from './define'
import { hitFields } from './search'

/** What the system made of the settings `quickAskKeys`, `launchAtLogin` and `tray`. */
export const desktopStateSchema = z.object({
  /** `taken`: another program has the shortcut. `unusable`: nothing that can be pressed. */
  quickKeys: z.enum(['off', 'active', 'taken', 'unusable']),
  /** `unavailable`: only an installed app can be launched at login. */
  launchAtLogin: z.enum(['off', 'on', 'unavailable', 'failed']),
  tray: z.enum(['off', 'on', 'failed']),
})
export type DesktopState = z.infer<typeof desktopStateSchema>

/** A message that somebody wants to be taken to, and the texts that are marked in that part of it. */
export const landingSchema = z.strictObject({
  conversationId: z.uuid(),
  messageId: z.uuid(),
  field: z.enum(hitFields),
  words: z.array(z.string().max(500)).max(100),
})
export type Landing = z.infer<typeof landingSchema>

/** Windows and what they have open. Main knows from which window a call comes; none has to say so. */
export const windowCalls = {
  /** Replaces the stored tabs of the calling window; conversations that do not exist (any more) are left out. */
  'tabs.save': call(tabLayoutSchema, z.null()),
  /**
   * Opens a window of its own for a conversation, or another main-like one with a new chat when that is null. One that has
   * the calling window to itself already goes to the main window instead.
   */
  'windows.open': call(z.strictObject({ conversationId: z.uuid().nullable() }), z.null()),
  /**
   * Shows a conversation where it is open: brings that window to the front, which goes to the message of `landing`. False
   * when no other window has it.
   */
  'windows.showConversation': call(
    z.strictObject({ conversationId: z.uuid(), landing: landingSchema.optional() }),
    z.boolean(),
  ),
  'windows.close': call(z.strictObject({}), z.null()),
  /** Prints the calling window's page through the system's dialog; false when the person took it back. */
  'windows.print': call(z.strictObject({}), z.boolean()),
  /** Writes the calling window's page, as it would be printed, to a PDF that the person names; null when they did not. */
  'windows.savePdf': call(
    z.strictObject({ name: z.string().max(300) }),
    z.object({ path: z.string() }).nullable(),
  ),

  /** A conversation for the quick question, in no list until it is kept: the one that is there unless `fresh`. */
  'quick.begin': call(z.strictObject({ fresh: z.boolean() }), conversationSchema),
  /** Makes it one like all others and shows it in the main window. */
  'quick.keep': call(z.strictObject({ conversationId: z.uuid() }), conversationSchema),
  /** Hides the quick window; what was not kept goes where deleted conversations go. */
  'quick.dismiss': call(z.strictObject({}), z.null()),
  /** Makes the quick window as high as its page is, in CSS pixels; no higher than the screen allows. */
  'quick.resize': call(z.strictObject({ height: z.number().int().min(1).max(10_000) }), z.null()),

  /** What became of the settings that need the system's consent. */
  'desktop.state': call(z.strictObject({}), desktopStateSchema),
}

export const windowEvents = {
  /** Which conversations are open where, so that one is not opened twice. */
  'windows.changed': event(
    z.object({ windows: z.array(z.object({ id: windowIdSchema, conversationIds: z.array(z.uuid()) })) }),
  ),
  /** To the quick window: it was hidden and is shown again, with what was asked or for a new question. */
  'quick.shown': event(z.object({})),
  'desktop.changed': event(z.object({ state: desktopStateSchema })),
  /** To one window: the person looked for a message of a conversation that it has open. */
  'window.land': event(z.object({ landing: landingSchema })),
  /** To one window: the person followed a link, a notification or the tray to it. */
  'window.follow': event(z.object({ link: deepLinkSchema })),
}
