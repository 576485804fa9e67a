import { z } from 'zod'
import { attachmentSchema } from './attachment'

/** What was written in a conversation's composer and not sent. */
export const draftSchema = z.object({ text: z.string(), attachments: z.array(attachmentSchema) })
export type Draft = z.infer<typeof draftSchema>
