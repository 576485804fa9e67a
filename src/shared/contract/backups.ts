import { z } from 'zod'
import { errorCodes } from '../appError'
import { call, event } from './define'

/** `daily` and `update`: made by the app. `replaced` and `damaged`: histories that another one took the place of. */
const copyKindSchema = z.enum(['daily', 'update', 'replaced', 'damaged'])

const copySchema = z.object({
  /** What the other calls name it by. */
  id: z.string(),
  kind: copyKindSchema,
  /** Milliseconds since 1970. */
  at: z.number(),
  bytes: z.number(),
  path: z.string(),
})
export type HistoryCopy = z.infer<typeof copySchema>

const checkSchema = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** In SQLite's English; empty when nothing is wrong. */
  problems: z.array(z.string()),
})
export type HistoryCheck = z.infer<typeof checkSchema>

const repairSchema = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  conversations: z.number(),
  messages: z.number(),
  /** How many there were; null when that could not be found out. */
  messagesBefore: z.number().nullable(),
})
export type HistoryRepair = z.infer<typeof repairSchema>

const overviewSchema = z.object({
  folder: z.string(),
  /** The newest first. */
  copies: z.array(copySchema),
  lastCheck: checkSchema.nullable(),
  lastRepair: repairSchema.nullable(),
  /** Why the last daily copy could not be made; null when it could. */
  problem: z.enum(errorCodes).nullable(),
})
export type BackupOverview = z.infer<typeof overviewSchema>

export const restorePreviewSchema = z.object({
  id: z.string(),
  /** When the copy was made, in milliseconds since 1970. */
  at: z.number(),
  conversations: z.number(),
  messages: z.number(),
  /** When its last message was written; null when there is none. */
  newestAt: z.number().nullable(),
  /** What of the present history is not in it; null when the present one cannot be read. */
  gone: z.object({ conversations: z.number(), messages: z.number(), titles: z.array(z.string()) }).nullable(),
})
export type RestorePreview = z.infer<typeof restorePreviewSchema>

const backupFileSchema = z.object({
  path: z.string(),
  bytes: z.number(),
  at: z.number(),
  conversations: z.number(),
  messages: z.number(),
})
export type BackupFile = z.infer<typeof backupFileSchema>

/** What takes long about a backup file, in this order: writing one, and reading one. */
export const backupPhases = ['copying', 'packing', 'decrypting', 'unpacking', 'checking'] as const

const backupProgressSchema = z.object({
  jobId: z.uuid(),
  phase: z.enum(backupPhases),
  /** Bytes; `total` is null where nobody knows it. */
  done: z.number(),
  total: z.number().nullable(),
})
export type BackupProgress = z.infer<typeof backupProgressSchema>

const passphraseSchema = z.string().min(1).max(1000).nullable()

/** A copy's file name, or what an opened file was given for a name: never a path. */
const copyId = z.strictObject({ id: z.string().regex(/^(history[\w.-]{1,200}|opened-\d{1,9})$/) })

export const backupCalls = {
  'backups.read': call(z.strictObject({}), overviewSchema),
  /** Looks for damage now. */
  'backups.check': call(z.strictObject({}), checkSchema),
  /** Makes an automatic copy now. */
  'backups.snapshot': call(z.strictObject({}), copySchema),
  'backups.preview': call(copyId, restorePreviewSchema),
  /** Sets the present history aside, puts a copy in its place, and restarts the app for it. */
  'backups.restore': call(copyId, z.null()),
  /**
   * Writes everything into one file at a place that the person picks. Null when they picked none or cancelled it; then
   * nothing is left of it. How far it is comes as `backups.progress`, under the ID that the window gave it.
   */
  'backups.saveFile': call(
    z.strictObject({ jobId: z.uuid(), passphrase: passphraseSchema }),
    backupFileSchema.nullable(),
  ),
  /** Has the person pick a backup file; null when they picked none. */
  'backups.pickFile': call(
    z.strictObject({}),
    z.object({ name: z.string(), encrypted: z.boolean() }).nullable(),
  ),
  /** Reads the file that was picked last; null when it was cancelled. */
  'backups.openFile': call(
    z.strictObject({ jobId: z.uuid(), passphrase: passphraseSchema }),
    restorePreviewSchema.nullable(),
  ),
  /** Ends the writing or reading of a file; its call answers then. Nothing happens for what is over. */
  'backups.cancel': call(z.strictObject({ jobId: z.uuid() }), z.null()),
  /** Reads what can be read of a history that cannot be opened; the restart shows it. */
  'backups.repair': call(z.strictObject({}), repairSchema),
  /** Begins with an empty history; the present one is set aside. */
  'backups.beginEmpty': call(z.strictObject({}), z.null()),
  /** Restarts the app so that a history that was found to be damaged can be repaired. */
  'backups.repairAtRestart': call(z.strictObject({}), z.null()),
  'backups.restart': call(z.strictObject({}), z.null()),
}

export const backupEvents = {
  /** Copies were made or removed, or a check is done. */
  'backups.changed': event(z.object({ overview: overviewSchema })),
  'backups.progress': event(backupProgressSchema),
}
