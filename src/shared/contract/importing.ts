import { z } from 'zod'
import {
  importKinds,
  importProblemReasons,
  importRefusals,
  lostFileReasons,
  mostPreviewed,
  mostProblems,
} from '../model/importing'
import { call } from './define'

export type { ImportKind } from '../model/importing'

/*
 * Conversations from files. The window never names a path: it asks main to have one picked, and gets an ID for it.
 * Progress comes as `library.progress` under the job's ID, and `library.cancel` ends it.
 */

const count = z.number().int().nonnegative()
const time = z.number().int().nullable()

export const importProblemSchema = z.object({
  /** The conversation, or the file; null when it has no name. */
  title: z.string().nullable(),
  reason: z.enum(importProblemReasons),
  /** English, for who wants to know more. */
  detail: z.string(),
})
export type ImportProblem = z.infer<typeof importProblemSchema>

const problems = {
  /** The first {@link mostProblems} of them. */
  problems: z.array(importProblemSchema).max(mostProblems),
  problemCount: count,
}

export const previewedConversationSchema = z.object({
  /** What the selection names it by. */
  key: z.string(),
  title: z.string(),
  createdAt: time,
  updatedAt: time,
  messages: count,
  attachments: count,
  /** Whether it was imported before, and has changed there since. */
  state: z.enum(['new', 'changed', 'known']),
})
export type PreviewedConversation = z.infer<typeof previewedConversationSchema>

export const importPreviewSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('refused'), reason: z.enum(importRefusals), detail: z.string() }),
  z.object({
    outcome: z.literal('readable'),
    kind: z.enum(importKinds),
    conversations: z.array(previewedConversationSchema).max(mostPreviewed),
    /** All of them, also those that are not listed. */
    conversationCount: count,
    messages: count,
    attachments: count,
    /** Attachments that the export names and does not contain. */
    missingAttachments: count,
    ...problems,
  }),
])
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const importReportSchema = z.object({
  /** What was stored before stays: importing again goes on. */
  cancelled: z.boolean(),
  /** Why it ended early; null when everything was read. */
  refusal: z.object({ reason: z.enum(importRefusals), detail: z.string() }).nullable(),
  added: count,
  updated: count,
  /** All of it was here. */
  skipped: count,
  messages: count,
  attachments: count,
  lostFiles: z.array(z.object({ reason: z.enum(lostFileReasons), count })),
  ...problems,
})
export type ImportReport = z.infer<typeof importReportSchema>

export const importSelectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('some'), keys: z.array(z.string().max(2000)).max(mostPreviewed) }),
])
export type ImportSelection = z.infer<typeof importSelectionSchema>

const job = { jobId: z.uuid(), sourceId: z.uuid() }

export const importCalls = {
  /** Asks for a file or a folder; null when the person picked none. */
  'import.pick': call(
    z.strictObject({ what: z.enum(['file', 'folder']) }),
    z.object({ sourceId: z.uuid(), name: z.string() }).nullable(),
  ),
  /** Reads all of it and stores nothing; null when the job was cancelled. `not-found` for a source that was closed. */
  'import.preview': call(z.strictObject(job), importPreviewSchema.nullable()),
  /** Reads it again and stores what was chosen; what went wrong is in the report. `not-found` as above. */
  'import.start': call(z.strictObject({ ...job, selection: importSelectionSchema }), importReportSchema),
  /** Forgets the picked place. */
  'import.close': call(z.strictObject({ sourceId: z.uuid() }), z.null()),
}
