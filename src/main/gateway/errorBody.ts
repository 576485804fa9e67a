import { z } from 'zod'

const messageSchema = z.union([z.string(), z.array(z.string()).transform((all) => all.join('; '))])
const status = z.coerce.number().int().min(100).max(599).optional().catch(undefined)

/** The gateway's own shape and those that pass through from upstream, in the order in which they are read. */
const bodySchema = z
  .object({
    message: messageSchema.optional().catch(undefined),
    error: z
      .union([z.string(), z.object({ message: messageSchema }).transform(({ message }) => message)])
      .optional()
      .catch(undefined),
    detail: messageSchema.optional().catch(undefined),
    statusCode: status,
    status,
    code: status,
  })
  .catch({})

/**
 * What an error body says, and the status it names: inside a 200 stream the body is the only place for it.
 * @param fallback used when the body has no words, e.g. plain text that the SDK put into its own message
 */
export function readErrorBody(
  body: unknown,
  fallback: string,
): { message: string; status: number | undefined } {
  if (typeof body === 'string' && body !== '') return { message: body, status: undefined }
  const parsed = bodySchema.parse(body ?? {})
  return {
    message: parsed.message ?? parsed.error ?? parsed.detail ?? fallback,
    status: parsed.statusCode ?? parsed.status ?? parsed.code,
  }
}
