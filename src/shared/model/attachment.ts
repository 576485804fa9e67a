import { z } from 'zod'
import { attachmentKinds, attachmentLimits } from './attachmentLimits'

/** SHA-256 of the original bytes, in hex: the same file is stored once, whatever it is called. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** A file that goes along with a message. Its bytes stay in the history's folder and reach the window only on demand. */
export const attachmentSchema = z.object({
  hash: contentHashSchema,
  /** As the file was called when it was attached here. */
  name: z.string(),
  kind: z.enum(attachmentKinds),
  mime: z.string(),
  byteSize: z.number().int().nonnegative(),
  /** Pixels of an image's original; null for anything else. */
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
  /** Characters of the text that a model is given; null for an image. */
  characters: z.number().int().nonnegative().nullable(),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** An attachment as a message names it; main knows the rest. */
export const attachmentRefSchema = z.strictObject({
  hash: contentHashSchema,
  name: z.string().min(1).max(attachmentLimits.nameLength),
})
export type AttachmentRef = z.infer<typeof attachmentRefSchema>

/** Attachments of one message. */
export const mostAttachments = attachmentLimits.files
