import { join } from 'node:path'
import { z } from 'zod'
import { errorCodes } from '@shared/appError'
import { type JsonFile, jsonFile } from '../settings/jsonFile'

const check = z.object({ at: z.number(), problems: z.array(z.string()) })
const repair = z.object({
  at: z.number(),
  conversations: z.number(),
  messages: z.number(),
  messagesBefore: z.number().nullable(),
})

const schema = z.object({
  lastCheck: check.nullable().catch(null).default(null),
  lastRepair: repair.nullable().catch(null).default(null),
  problem: z.enum(errorCodes).nullable().catch(null).default(null),
})

/** What is remembered from one start to the next, beside the copies: outside of the database that may be damaged. */
export type BackupNotes = JsonFile<z.output<typeof schema>>

export function openBackupNotes(folder: string): BackupNotes {
  return jsonFile(join(folder, 'notes.json'), schema)
}
