import { z } from 'zod'
import { call } from './define'

const aboutSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  /** Name and version of the operating system, with the processor's architecture. */
  system: z.string(),
  /** Whether this is an installed app or one run from its sources. */
  packaged: z.boolean(),
})
export type About = z.infer<typeof aboutSchema>

const licenceSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** As SPDX names it; empty when the package does not say. */
  licence: z.string(),
  text: z.string(),
})
export type Licence = z.infer<typeof licenceSchema>

/** A copy of the history, made before an update changed its form. */
const backupSchema = z.object({
  name: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  bytes: z.number(),
})

const storageSchema = z.object({
  historyPath: z.string(),
  /** The database with what is not yet merged into it. */
  historyBytes: z.number(),
  attachmentBytes: z.number(),
  backupFolder: z.string(),
  /** The newest first. */
  backups: z.array(backupSchema),
  conversations: z.number(),
  messages: z.number(),
})
export type Storage = z.infer<typeof storageSchema>

export const shownFolders = ['history', 'backups', 'logs'] as const

export const aboutCalls = {
  'about.read': call(z.strictObject({}), aboutSchema),
  /** Of everything the app is made of but Electron and Chromium, which bring their own file; by name. */
  'about.licences': call(z.strictObject({}), z.array(licenceSchema)),
  /** Shows Chromium's file of licences in the browser. */
  'about.showChromiumLicences': call(z.strictObject({}), z.null()),
  /** What somebody who helps needs to know; without keys, addresses of proxies, titles and texts. */
  'about.diagnostics': call(z.strictObject({}), z.object({ text: z.string() })),
  /** Where the history is and how much is in it. */
  'about.storage': call(z.strictObject({}), storageSchema),
  /** Shows a folder in the system's file manager, made first if it is not there yet. */
  'about.showFolder': call(z.strictObject({ folder: z.enum(shownFolders) }), z.null()),
}
