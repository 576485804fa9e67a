import { z } from 'zod'
import { conversationSchema } from './conversation'
import { mostClosed, mostPanes, mostTabs } from './layoutLimits'

export type { WindowRole } from './layoutLimits'

/** `main` for the main window, a UUID for one that tabs were moved to, `quick` for the quick question. */
export const windowIdSchema = z.union([z.literal('main'), z.literal('quick'), z.uuid()])
export type WindowId = z.infer<typeof windowIdSchema>

const ids = (most: number) => z.array(z.uuid()).max(most)

/** Which conversations a window has open, by ID. */
export const tabLayoutSchema = z.strictObject({
  /** From left to right; the pinned ones first. */
  conversationIds: ids(mostTabs),
  /** How many of them, from the left, are pinned. */
  pinnedCount: z.number().int().nonnegative(),
  activeId: z.uuid().nullable(),
  /** Shown side by side, from left to right, the active one among them; empty while one alone is shown. */
  paneIds: ids(mostPanes),
  /** Closed lately, the last one first. */
  closedIds: ids(mostClosed),
})
export type TabLayout = z.infer<typeof tabLayoutSchema>

/** {@link TabLayout} with the conversations that stand in it. */
export const tabsSchema = tabLayoutSchema
  .omit({ conversationIds: true })
  .extend({ conversations: z.array(conversationSchema) })
export type Tabs = z.infer<typeof tabsSchema>
