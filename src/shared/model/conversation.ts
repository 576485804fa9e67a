import { z } from 'zod'
import { connectionIdSchema } from './connection'
import { fitSchema } from './fit'
import { parameterOverridesSchema } from './parametersSchema'

/** A conversation without its messages: what the sidebar and the tabs show. Times are milliseconds since 1970. */
export const conversationSchema = z.object({
  id: z.uuid(),
  /** Empty until the first message gives it one. */
  title: z.string(),
  /** The model ID that the next message goes to, verbatim; null until one is known. */
  model: z.string().nullable(),
  /** The connection that the next message goes through; null for the active one. */
  connectionId: connectionIdSchema.nullable(),
  systemPrompt: z.string(),
  parameters: parameterOverridesSchema,
  /** What to do when it outgrows the model's context. */
  fit: fitSchema,
  /** The message that the shown branch ends with; null while there is none. */
  activeLeafId: z.uuid().nullable(),
  /** The folder it is in; null for none. */
  folderId: z.uuid().nullable(),
  /** Stands above the others of its list. */
  pinned: z.boolean(),
  /** When it was put away; null for one that stands in the list. */
  archivedAt: z.number().int().nullable(),
  /** When it was put into the trash; null for one that is not there. */
  deletedAt: z.number().int().nullable(),
  tagIds: z.array(z.uuid()),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
})
export type Conversation = z.infer<typeof conversationSchema>
