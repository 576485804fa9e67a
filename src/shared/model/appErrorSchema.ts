import { z } from 'zod'
import { type AppError, errorCodes } from '../appError'

/** Apart from the type, so that the window and the history's thread do not load zod for it. */
export const appErrorSchema: z.ZodType<AppError> = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  detail: z.string().exactOptional(),
  retryAfterMs: z.number().int().nonnegative().exactOptional(),
  requestId: z.string().exactOptional(),
  parameter: z.string().exactOptional(),
  contextWindow: z.number().int().positive().exactOptional(),
})
