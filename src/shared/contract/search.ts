import { z } from 'zod'
import { appErrorSchema } from '../model/appErrorSchema'
import { call, event } from './define'

const count = z.number().int().nonnegative()

/** A piece of a text; the pieces together are the text, those with `hit` are what was searched for. */
export const textPartSchema = z.object({ text: z.string(), hit: z.boolean() })
export type TextPart = z.infer<typeof textPartSchema>

/** Who wrote a message. */
export const searchRoles = ['user', 'assistant'] as const

/**
 * Filters that were picked, beside those that were typed (`model:`, `folder:`, `tag:`, `role:`, `before:`, `after:`); what
 * is found passes all of them. Of the models and of the tags of one filter, any is enough.
 */
export const searchFiltersSchema = z.strictObject({
  /** Model IDs, verbatim. */
  models: z.array(z.string().min(1).max(200)).max(50),
  /** With the folders inside them. */
  folderIds: z.array(z.uuid()).max(50),
  tagIds: z.array(z.uuid()).max(50),
  /** null for both. */
  role: z.enum(searchRoles).nullable(),
  /** Milliseconds since 1970: written at or after `from`, and before `until`. */
  from: z.number().int().nullable(),
  until: z.number().int().nullable(),
})
export type SearchFilters = z.infer<typeof searchFiltersSchema>

/** What a hit's conversation is shown with. */
export const foundConversationSchema = z.object({
  id: z.uuid(),
  title: z.array(textPartSchema),
  model: z.string().nullable(),
  folderId: z.uuid().nullable(),
  tagIds: z.array(z.uuid()),
  archived: z.boolean(),
  updatedAt: z.number().int(),
})
export type FoundConversation = z.infer<typeof foundConversationSchema>

/** Where in a message the snippet comes from. */
export const hitFields = ['content', 'reasoning', 'attachment'] as const

/** A message that has everything that was searched for. */
export const messageHitSchema = z.object({
  messageId: z.uuid(),
  conversation: foundConversationSchema,
  role: z.enum(searchRoles),
  /** Of an answer; null for a question. */
  model: z.string().nullable(),
  createdAt: z.number().int(),
  field: z.enum(hitFields),
  /** The text around the first hit, on one line, perhaps with `…` at its ends. */
  snippet: z.array(textPartSchema),
})
export type MessageHit = z.infer<typeof messageHitSchema>

/** What can be searched at the moment. The history works the same whichever it is. */
export const searchIndexSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  /** Messages are being read for the first time (an old history, an import, a lost index): the rest is found later. */
  z.object({ kind: z.literal('building'), done: count, total: count }),
  /** Messages cannot be searched (a full disk, …); titles still can. */
  z.object({ kind: z.literal('unavailable'), error: appErrorSchema }),
])
export type SearchIndex = z.infer<typeof searchIndexSchema>

/**
 * A typed filter that names nothing there is (`folder:"nowhere"`, `before:soon`, a model that never answered): nothing
 * passes it; a negated one takes nothing away.
 */
export const unknownFilterSchema = z.object({ key: z.string(), value: z.string(), negated: z.boolean() })
export type UnknownFilter = z.infer<typeof unknownFilterSchema>

/** Conversations of a page at most; who looks for one of more than these types another word. */
export const mostTitles = 500

export const searchPageSchema = z.object({
  /** Conversations whose title has everything that was searched for; on the first page only, the last changed first. */
  conversations: z.array(foundConversationSchema),
  /** How many there are, of which `conversations` has the first; 0 on further pages. */
  conversationCount: count,
  messages: z.array(messageHitSchema),
  /** For the next page; null at the end. Good for the same text and filters only. */
  next: z.string().nullable(),
  unknownFilters: z.array(unknownFilterSchema),
  index: searchIndexSchema,
})
export type SearchPage = z.infer<typeof searchPageSchema>

export const searchCalls = {
  /**
   * Messages and conversations with every word, every "phrase" and no -word of `text`, which may have filters in it;
   * with filters only, whatever passes them, the newest first. Nothing for an empty text without filters. null when a
   * later search of the same window overtook this one. While the last syllable of `text` is still being composed, and
   * nothing has it as it stands (프롲, 한ㄱ), it is every syllable that it can become. `titles`: conversations at most.
   */
  'search.messages': call(
    z.strictObject({
      text: z.string().max(500),
      filters: searchFiltersSchema,
      composing: z.boolean(),
      after: z.string().max(200).nullable(),
      limit: z.number().int().min(1).max(100),
      titles: z.number().int().min(0).max(mostTitles),
    }),
    searchPageSchema.nullable(),
  ),
  'search.state': call(z.strictObject({}), searchIndexSchema),
  /** Throws the index away and makes it anew, in the background. */
  'search.rebuild': call(z.strictObject({}), searchIndexSchema),
}

export const searchEvents = {
  /** How far the index is, at most twice a second while it is being built; and when it fails or is whole. */
  'search.changed': event(z.object({ index: searchIndexSchema })),
}
