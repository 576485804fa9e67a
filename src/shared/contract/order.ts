import { z } from 'zod'
import { conversationSchema } from '../model/conversation'
import { folderNameSchema, folderSchema } from '../model/folder'
import { mostArranged } from '../model/orderLimits'
import { tagColorSchema, tagNameSchema, tagSchema } from '../model/tag'
import { call, event } from './define'

/** All folders and tags, by name in the order of the language; there are few enough to send them together. */
export const orderSchema = z.object({ folders: z.array(folderSchema), tags: z.array(tagSchema) })
export type Order = z.infer<typeof orderSchema>

/** How many conversations stand in each list. A folder counts its own, without those of folders inside it. */
export const orderCountsSchema = z.object({
  all: z.number().int(),
  pinned: z.number().int(),
  unfiled: z.number().int(),
  archived: z.number().int(),
  trash: z.number().int(),
  /** By ID; those with none are left out. */
  folders: z.record(z.uuid(), z.number().int()),
  tags: z.record(z.uuid(), z.number().int()),
})
export type OrderCounts = z.infer<typeof orderCountsSchema>

const ids = z.array(z.uuid()).min(1).max(mostArranged)

/** What is done to conversations, however many they are. Each can be undone by another one. */
export const arrangementSchema = z.discriminatedUnion('kind', [
  /** null: out of every folder. */
  z.strictObject({ kind: z.literal('move'), folderId: z.uuid().nullable() }),
  z.strictObject({ kind: z.literal('pin'), pinned: z.boolean() }),
  z.strictObject({ kind: z.literal('archive'), archived: z.boolean() }),
  z.strictObject({ kind: z.literal('tag'), tagId: z.uuid(), on: z.boolean() }),
  /** Into the trash: out of every list but that one, their answers stopped. */
  z.strictObject({ kind: z.literal('trash') }),
  /** Out of the trash, to where they were. */
  z.strictObject({ kind: z.literal('restore') }),
])
export type Arrangement = z.infer<typeof arrangementSchema>

const folderId = z.strictObject({ id: z.uuid() })

export const orderCalls = {
  'order.get': call(z.strictObject({}), orderSchema),
  'order.count': call(z.strictObject({}), orderCountsSchema),
  /** `folder-too-deep` when it would be deeper than `deepestFolder`. */
  'folders.create': call(
    z.strictObject({ name: folderNameSchema, parentId: z.uuid().nullable() }),
    folderSchema,
  ),
  'folders.update': call(
    z.strictObject({
      id: z.uuid(),
      name: folderNameSchema.optional(),
      model: z.string().trim().min(1).max(200).nullable().optional(),
      systemPrompt: z.string().max(200_000).optional(),
    }),
    folderSchema,
  ),
  /** `folder-too-deep` when it would be, with all that is in it, or stand inside itself. */
  'folders.move': call(z.strictObject({ id: z.uuid(), parentId: z.uuid().nullable() }), folderSchema),
  /** What is in it moves to the folder around it; nothing is lost but the folder. */
  'folders.delete': call(folderId, z.null()),
  /** `tag-exists` when there is one of that name, whatever its case. */
  'tags.create': call(z.strictObject({ name: tagNameSchema, color: tagColorSchema }), tagSchema),
  /** `tag-exists` when another one has that name. */
  'tags.update': call(tagSchema.strict(), tagSchema),
  'tags.delete': call(z.strictObject({ id: z.uuid() }), z.null()),
  /** Returns those that were there to be changed, as they are now; for `trash` as they were. */
  'conversations.arrange': call(
    z.strictObject({ ids, arrangement: arrangementSchema }),
    z.array(conversationSchema),
  ),
  /** Takes conversations of the trash away for good; without `ids`, all of them. How many those were. */
  'trash.empty': call(z.strictObject({ ids: ids.optional() }), z.object({ removed: z.number().int() })),
}

export const orderEvents = {
  'order.changed': event(orderSchema),
  /** Several at once were changed, or came back. */
  'conversations.changed': event(z.object({ conversations: z.array(conversationSchema) })),
  /** Several at once left every list. */
  'conversations.removed': event(z.object({ ids: z.array(z.uuid()) })),
}
