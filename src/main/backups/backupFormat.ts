import { z } from 'zod'

/*
 * What is in a backup file: a zip, or an age file with the zip in it. Described for people in docs/backups.md; a change
 * here is a change there.
 */

/** What tells a backup from any other zip. A reader refuses versions that it does not know. */
export const backupFormat = { format: 'runyour-backup', version: 1 } as const

/** The database, as SQLite writes it. */
export const databaseEntry = 'history.db'
/** What the backup is, for readers that do not want to open the database. */
export const factsEntry = 'backup.json'

/** The files of one attachment: as it was, and what goes to a model. */
export const partEndings = ['', '.prepared', '.txt'] as const

/** The name of an attachment's file in a backup: as in the app's own folder. */
export function partEntry(hash: string, ending: (typeof partEndings)[number]): string {
  return `attachments/${hash.slice(0, 2)}/${hash}${ending}`
}

/** Whether a name is one of those above; nothing else is unpacked. */
export function isBackupEntry(name: string): boolean {
  if (name === databaseEntry || name === factsEntry) return true
  const hash = /^attachments\/([0-9a-f]{2})\/([0-9a-f]{64})(?:\.prepared|\.txt)?$/.exec(name)
  return hash !== null && hash[2]?.slice(0, 2) === hash[1]
}

export const backupFactsSchema = z.object({
  format: z.literal(backupFormat.format),
  version: z.literal(backupFormat.version),
  /** When it was made, in milliseconds since 1970. */
  at: z.number(),
  schemaVersion: z.number(),
  conversations: z.number(),
  messages: z.number(),
})
export type BackupFacts = z.infer<typeof backupFactsSchema>
