import { z } from 'zod'
import { longestFolderName } from './orderLimits'

export const folderNameSchema = z.string().trim().min(1).max(longestFolderName)

/** A place for conversations, perhaps inside another one. New conversations in it begin with its model and instructions. */
export const folderSchema = z.object({
  id: z.uuid(),
  /** The folder it is in; null at the top. */
  parentId: z.uuid().nullable(),
  name: folderNameSchema,
  /** The model that new conversations begin with; null: as everywhere. */
  model: z.string().nullable(),
  /** The system prompt that new conversations begin with; empty for none. */
  systemPrompt: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.number().int(),
})
export type Folder = z.infer<typeof folderSchema>
