import { z } from 'zod'
import { connectionIdSchema } from '../model/connection'
import { conversationSchema } from '../model/conversation'
import { conversationSortSchema, conversationViewSchema, listCursorSchema } from '../model/conversationView'
import { fitSchema } from '../model/fit'
import { answerSchema, messageSchema } from '../model/message'
import { parameterOverridesSchema } from '../model/parametersSchema'
import { progressSchema } from '../model/progress'
import { variantsSchema } from './chat'
import { call, event } from './define'

const modelId = z.string().trim().min(1).max(200)

/** Conversations in the order of their list. `next` continues behind the last one; null at the end. */
export const conversationPageSchema = z.object({
  conversations: z.array(conversationSchema),
  next: listCursorSchema.nullable(),
})
export type ConversationPage = z.infer<typeof conversationPageSchema>

/** A piece of the shown branch, oldest message first. */
export const messagePageSchema = z.object({
  messages: z.array(messageSchema),
  /** Whether older messages stand before the first one. */
  hasOlder: z.boolean(),
  variants: variantsSchema,
  /** Answers that stand beside a shown one in the same comparison, the oldest first. */
  compared: z.array(answerSchema),
  /** For each answer that is streaming: the number of the next delta behind the text given here, and what it is doing. */
  live: z.array(z.object({ messageId: z.uuid(), nextSeq: z.number().int(), progress: progressSchema })),
})
export type MessagePage = z.infer<typeof messagePageSchema>

/** A question in the words it begins with. */
export const outlineQuestionSchema = z.object({
  messageId: z.uuid(),
  text: z.string(),
  createdAt: z.number().int(),
})
export type OutlineQuestion = z.infer<typeof outlineQuestionSchema>

/** How often a text stands in a message: in what it says, and in the reasoning above it. */
export const foundMessageSchema = z.object({
  messageId: z.uuid(),
  content: z.number().int(),
  reasoning: z.number().int(),
})
export type FoundMessage = z.infer<typeof foundMessageSchema>

const id = z.strictObject({ id: z.uuid() })

export const conversationCalls = {
  'conversations.list': call(
    z.strictObject({
      view: conversationViewSchema.prefault({}),
      sort: conversationSortSchema.default('changed'),
      after: listCursorSchema.nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    conversationPageSchema,
  ),
  /** Those whose title has every word of the query, archived ones too, the last changed first. Finds Hangul by its initials (ㅎㄱ) too. */
  'conversations.searchTitles': call(
    z.strictObject({ query: z.string().max(200), limit: z.number().int().min(1).max(100) }),
    z.array(conversationSchema),
  ),
  'conversations.get': call(id, conversationSchema),
  /** In a folder, it begins with the folder's model, where that has one, and with its system prompt. */
  'conversations.create': call(
    z.strictObject({ model: modelId.nullable(), folderId: z.uuid().nullable().default(null) }),
    conversationSchema,
  ),
  'conversations.rename': call(
    z.strictObject({ id: z.uuid(), title: z.string().trim().min(1).max(300) }),
    conversationSchema,
  ),
  'conversations.setModel': call(z.strictObject({ id: z.uuid(), model: modelId }), conversationSchema),
  'conversations.setSystemPrompt': call(
    z.strictObject({ id: z.uuid(), systemPrompt: z.string().max(200_000) }),
    conversationSchema,
  ),
  'conversations.setParameters': call(
    z.strictObject({ id: z.uuid(), parameters: parameterOverridesSchema }),
    conversationSchema,
  ),
  'conversations.setFit': call(z.strictObject({ id: z.uuid(), fit: fitSchema }), conversationSchema),
  /** null: through whichever connection is the active one. */
  'conversations.setConnection': call(
    z.strictObject({ id: z.uuid(), connectionId: connectionIdSchema.nullable() }),
    conversationSchema,
  ),
  /** Takes over a preset's system prompt (its variables filled in), model and parameters in one step. */
  'conversations.applyPreset': call(
    z.strictObject({
      id: z.uuid(),
      systemPrompt: z.string().max(200_000),
      model: modelId.nullable(),
      parameters: parameterOverridesSchema,
    }),
    conversationSchema,
  ),
  /** Takes it out of every list and stops its answers; `conversations.restore` undoes it. */
  'conversations.delete': call(id, z.null()),
  'conversations.restore': call(id, conversationSchema),
  /**
   * The messages of the shown branch that end before `before`, or its end when that is null: `limit` of them, and more
   * where `until` would not be among them.
   */
  'conversations.messages': call(
    z.strictObject({
      id: z.uuid(),
      before: z.uuid().nullable(),
      until: z.uuid().nullable().default(null),
      limit: z.number().int().min(1).max(1000),
    }),
    messagePageSchema,
  ),
  /** The questions of the shown branch, the oldest first. */
  'conversations.outline': call(id, z.object({ questions: z.array(outlineQuestionSchema) })),
  /**
   * Where a text stands in the shown branch, the oldest message first; null when a later search in the same
   * conversation overtook this one.
   */
  'conversations.find': call(
    z.strictObject({
      id: z.uuid(),
      query: z.strictObject({
        text: z.string().min(1).max(500),
        matchCase: z.boolean(),
        wholeWord: z.boolean(),
      }),
    }),
    z.object({ messages: z.array(foundMessageSchema) }).nullable(),
  ),
}

export const conversationEvents = {
  'conversation.changed': event(z.object({ conversation: conversationSchema })),
  'conversation.deleted': event(z.object({ id: z.uuid() })),
}
