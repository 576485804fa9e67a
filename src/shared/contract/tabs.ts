import { z } from 'zod'
import { conversationSchema } from '../model/conversation'
import { call } from './define'

/** The open tabs from left to right, and the one that is shown. */
export const tabsSchema = z.object({
  conversations: z.array(conversationSchema),
  activeId: z.uuid().nullable(),
})
export type Tabs = z.infer<typeof tabsSchema>

export const tabCalls = {
  /** Replaces the stored tabs; conversations that do not exist (any more) are left out. */
  'tabs.save': call(
    z.strictObject({ conversationIds: z.array(z.uuid()).max(500), activeId: z.uuid().nullable() }),
    z.null(),
  ),
}
