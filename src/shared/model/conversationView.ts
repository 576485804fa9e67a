import { z } from 'zod'
import { conversationSorts } from './defaultSettings'

/**
 * Which conversations a list shows: those that fulfil all of it. What is archived or in the trash stands in no other place.
 * A quick question that nobody kept stands in none.
 */
export const conversationViewSchema = z.strictObject({
  place: z.enum(['list', 'archive', 'trash']).default('list'),
  /** Absent: whichever folder they are in, or none. `id` null: in none. `deep`: those of the folders inside it, too. */
  folder: z.strictObject({ id: z.uuid().nullable(), deep: z.boolean() }).optional(),
  /** Only pinned ones. */
  pinned: z.literal(true).optional(),
  /** Have every one of these. */
  tagIds: z.array(z.uuid()).max(20).default([]),
  /** Have every word of it in their titles, found as by `conversations.searchTitles`; empty for all. */
  title: z.string().max(200).default(''),
})
export type ConversationView = z.infer<typeof conversationViewSchema>

/**
 * `changed` and `created`: the latest first, and in the trash what was put there last in place of `changed`. `title`: as a
 * dictionary of the language has it. Pinned ones come before all others, but not in the archive and the trash.
 */
export const conversationSortSchema = z.enum(conversationSorts)
export type ConversationSort = z.infer<typeof conversationSortSchema>

/** Where a list goes on: behind this place, whether or not its conversation is still there. */
export const listCursorSchema = z.strictObject({
  pinned: z.boolean(),
  /** What the list is sorted by: a time, or a title. */
  value: z.union([z.number().int(), z.string()]),
  id: z.uuid(),
})
export type ListCursor = z.infer<typeof listCursorSchema>
