import { z } from 'zod'
import { attachmentRefSchema, attachmentSchema, contentHashSchema } from '@shared/model/attachment'
import { askedColumnsSchema, modelSetSchema } from '@shared/model/comparison'
import { connectionIdSchema } from '@shared/model/connection'
import { conversationSchema } from '@shared/model/conversation'
import { folderSchema } from '@shared/model/folder'
import { answerSchema, userMessageSchema } from '@shared/model/message'
import { modelSettingsSchema } from '@shared/model/modelSettings'
import { presetSchema } from '@shared/model/preset'
import { tagSchema } from '@shared/model/tag'

/*
 * The archive and the JSON export, described in docs/archive-format.md; docs/archive.schema.json is made from here.
 */

export const archiveFormatName = 'runyour-archive'
export const archiveVersion = 1

const time = z.number().int()
const count = z.number().int().nonnegative()
/** Also one that is longer than what can be typed: it is a name that was stored. */
const refs = z.array(attachmentRefSchema.extend({ name: z.string() }))

const messageSchema = z.discriminatedUnion('role', [
  userMessageSchema.omit({ conversationId: true }).extend({ attachments: refs }),
  answerSchema.omit({ conversationId: true }),
])

export const archivedConversationSchema = conversationSchema.omit({ folderId: true, tagIds: true }).extend({
  folder: z.object({ by: z.literal('id'), id: z.uuid() }).nullable(),
  tags: z.array(z.object({ by: z.literal('id'), id: z.uuid() })),
  messages: z.array(messageSchema),
  deletions: z.array(
    z.object({
      id: z.uuid(),
      messageId: z.uuid(),
      scope: z.enum(['message', 'branch']),
      activeLeafId: z.uuid().nullable(),
      deletedAt: time,
      messageIds: z.array(z.uuid()),
    }),
  ),
  summaries: z.array(
    z.object({
      id: z.uuid(),
      lastMessageId: z.uuid(),
      model: z.string(),
      content: z.string(),
      createdAt: time,
    }),
  ),
  draft: z.object({ text: z.string(), attachments: refs, updatedAt: time }).nullable(),
  queue: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      attachments: refs,
      columns: askedColumnsSchema.nullable(),
      createdAt: time,
    }),
  ),
  origins: z.array(z.object({ source: z.string(), sourceId: z.string(), fingerprint: z.string() })),
})

export const archivedCallSchema = z.object({
  id: z.uuid(),
  at: time,
  conversationId: z.uuid().nullable(),
  messageId: z.uuid().nullable(),
  connectionId: connectionIdSchema,
  model: z.string(),
  api: z.enum(['chat-completions', 'responses']),
  streamed: z.boolean(),
  purpose: z.enum(['answer', 'summary', 'merge']),
  outcome: z.enum(['complete', 'stopped', 'failed', 'interrupted']),
  errorCode: z.string().nullable(),
  inputTokens: count.nullable(),
  outputTokens: count.nullable(),
  cachedTokens: count.nullable(),
  reasoningTokens: count.nullable(),
  estimated: z.boolean(),
  firstTokenMs: count.nullable(),
  durationMs: count.nullable(),
})

export const archivedAttachmentSchema = attachmentSchema
  .omit({ name: true })
  .extend({ preparedMime: z.string().nullable() })

export const shelfSchema = z.object({
  folders: z.array(folderSchema),
  tags: z.array(tagSchema),
  presets: z.array(presetSchema),
  modelSets: z.array(modelSetSchema),
  modelSettings: z.array(modelSettingsSchema),
})

export const manifestSchema = z.object({
  format: z.literal(archiveFormatName),
  version: z.number().int().positive(),
  /** The version of the app that wrote it. */
  app: z.string(),
  exportedAt: time,
  counts: z.object({ conversations: count, messages: count, attachments: count, calls: count }),
  /** What was replaced by `[key]` because it looked like one. */
  hiddenKeys: count,
  /** Every other file of the zip. */
  files: z.array(z.object({ name: z.string(), bytes: count, sha256: contentHashSchema })),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The JSON export: one document. */
export const exportedJsonSchema = z.object({
  format: z.literal('runyour-conversations'),
  version: z.literal(archiveVersion),
  exportedAt: time,
  folders: z.array(folderSchema),
  tags: z.array(tagSchema),
  conversations: z.array(archivedConversationSchema),
})

/** Names inside the zip. */
export const archiveNames = {
  manifest: 'manifest.json',
  shelf: 'library.json',
  attachments: 'attachments.jsonl',
  calls: (part: number) => `calls/${String(part).padStart(5, '0')}.jsonl`,
  conversations: (part: number) => `conversations/${String(part).padStart(5, '0')}.jsonl`,
  content: (hash: string, part: 'original' | 'prepared' | 'text') =>
    `attachments/${hash}${{ original: '', prepared: '.prepared', text: '.txt' }[part]}`,
} as const
