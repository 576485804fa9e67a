import { z } from 'zod'
import { appErrorSchema } from './appErrorSchema'

/** Why this app cannot renew itself. */
export const noUpdateReasons = [
  /** It is not an installed one. */
  'development',
  /** Somebody else keeps it up to date: an archive that was unpacked by hand, or a package whose manager does that. */
  'unmanaged',
  /** It was built without an address to look at. */
  'no-address',
] as const
export type NoUpdateReason = (typeof noUpdateReasons)[number]

const version = z.string()

/** Where the app stands with its next version. Nothing is fetched or installed unless the person said so at that step. */
export const updateStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unsupported'), reason: z.enum(noUpdateReasons) }),
  /** None is known. `checkedAt` in milliseconds since 1970; null while nobody looked. */
  z.object({ kind: z.literal('current'), checkedAt: z.number().int().nullable() }),
  z.object({ kind: z.literal('checking') }),
  z.object({
    kind: z.literal('available'),
    version,
    /** What its makers say about it, as plain text; empty when they said nothing. */
    notes: z.string(),
    bytes: z.number().int().nonnegative().nullable(),
  }),
  /** `fraction` from 0 to 1. */
  z.object({ kind: z.literal('downloading'), version, fraction: z.number() }),
  /** Fetched, and what it claims to be. */
  z.object({ kind: z.literal('ready'), version }),
  z.object({
    kind: z.literal('failed'),
    step: z.enum(['check', 'download', 'install']),
    error: appErrorSchema,
  }),
])
export type UpdateState = z.infer<typeof updateStateSchema>
