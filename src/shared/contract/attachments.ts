import { z } from 'zod'
import { attachmentSchema, contentHashSchema } from '../model/attachment'
import { attachmentLimits, preparedImageTypes } from '../model/attachmentLimits'
import { call } from './define'

const bytes = z.instanceof(Uint8Array)
const name = z.string().min(1).max(attachmentLimits.nameLength)

export const attachmentCalls = {
  /**
   * Keeps a file under its content's hash. The window has opened it (images and PDFs are decoded there, in the sandbox,
   * because they come from anywhere) and hands over what goes to the model together with the original.
   */
  'attachments.add': call(
    z.strictObject({
      name,
      mime: z.string().max(255),
      original: bytes.refine(({ length }) => length <= attachmentLimits.fileBytes),
      prepared: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('image'),
          /** Scaled down for the API. */
          bytes: bytes.refine(({ length }) => length <= attachmentLimits.fileBytes),
          mime: z.enum(preparedImageTypes),
          /** Pixels of the original, as it is looked at: after the turn that its EXIF data asks for. */
          width: z.number().int().positive(),
          height: z.number().int().positive(),
        }),
        z.strictObject({ kind: z.literal('text'), text: z.string().max(attachmentLimits.characters) }),
        z.strictObject({ kind: z.literal('pdf'), text: z.string().max(attachmentLimits.characters) }),
      ]),
    }),
    attachmentSchema,
  ),
  /** The image as it is sent (for a thumbnail), or the text of a file. `not-found` when it is not there any more. */
  'attachments.read': call(
    z.strictObject({ hash: contentHashSchema }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('image'), mime: z.string(), bytes }),
      z.object({ kind: z.literal('text'), text: z.string() }),
    ]),
  ),
  /** Writes the original to a place that the person picks; null when they picked none. */
  'attachments.save': call(
    z.strictObject({ hash: contentHashSchema, name }),
    z.object({ path: z.string() }).nullable(),
  ),
}
