import { z } from 'zod'
import { call, event } from './define'

/*
 * The history out to files and in from them. Every such job gets its ID from the window that asks for it; the call's
 * answer is its report, and comes when it is over. What happens meanwhile is `library.progress`.
 */

const count = z.number().int().nonnegative()

export const exportFormats = ['markdown', 'html', 'json', 'pdf', 'archive'] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** How far a job is. `total` is null as long as nobody knows it; both count what `phase` handles. */
export const libraryProgressSchema = z.object({
  jobId: z.uuid(),
  phase: z.enum(['reading', 'conversations', 'attachments', 'finishing']),
  done: count,
  total: count.nullable(),
})
export type LibraryProgress = z.infer<typeof libraryProgressSchema>

export const exportReportSchema = z.object({
  /** The file that was written, or the folder with one file for each conversation. */
  path: z.string(),
  conversations: count,
  attachments: count,
  /** Files of attachments that were not there any more. */
  missingAttachments: count,
  /** What looked like a key and was replaced by `[key]`. */
  hiddenKeys: count,
})
export type ExportReport = z.infer<typeof exportReportSchema>

/** `all` is everything, also what is archived and, in an archive, what is in the trash. */
export const exportScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conversations'), ids: z.array(z.uuid()).min(1).max(20_000) }),
  z.strictObject({ kind: z.literal('all') }),
])
export type ExportScope = z.infer<typeof exportScopeSchema>

export const libraryCalls = {
  /**
   * Asks for a place and writes there. Null when the person picked none or cancelled the job; then nothing is left of it.
   * `branches` and `reasoning` are for what people read: an archive and JSON have everything.
   */
  'library.export': call(
    z.strictObject({
      jobId: z.uuid(),
      scope: exportScopeSchema,
      format: exportFormatSchema,
      branches: z.enum(['shown', 'all']),
      reasoning: z.boolean(),
    }),
    exportReportSchema.nullable(),
  ),
  /** Ends a job as soon as it can; its call answers then. Nothing happens for one that is over. */
  'library.cancel': call(z.strictObject({ jobId: z.uuid() }), z.null()),
  /** Shows the file or folder that the last export wrote in the system's file manager. */
  'library.showExport': call(z.strictObject({}), z.null()),
}

export const libraryEvents = {
  'library.progress': event(libraryProgressSchema),
}
