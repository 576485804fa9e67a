import { z } from 'zod'

/** What a `runyour://` link asks for. Nothing of it is done without the person: a prompt is put into the composer, not sent. */
export const deepLinkSchema = z.discriminatedUnion('kind', [
  /** `runyour://new?prompt=…&model=…` */
  z.object({ kind: z.literal('new'), prompt: z.string(), model: z.string().nullable() }),
  /** `runyour://conversation/<id>` */
  z.object({ kind: z.literal('conversation'), id: z.uuid() }),
  /** `runyour://settings` */
  z.object({ kind: z.literal('settings') }),
])
export type DeepLink = z.infer<typeof deepLinkSchema>
