import { z } from 'zod'
import { longestTagName, tagColors } from './orderLimits'

export const tagColorSchema = z.enum(tagColors)
export type TagColor = z.infer<typeof tagColorSchema>

export const tagNameSchema = z.string().trim().min(1).max(longestTagName)

/** A word that conversations can be found by; a conversation has any number of them. */
export const tagSchema = z.object({ id: z.uuid(), name: tagNameSchema, color: tagColorSchema })
export type Tag = z.infer<typeof tagSchema>
