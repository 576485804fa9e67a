import { z } from 'zod'
import { errorCodes } from '../appError'
import { backupPhases, restorePreviewSchema } from './backups'
import { call, event } from './define'

/*
 * Servers of the person's own that keep backups of the history. Passwords, keys and passphrases go in and never come out.
 */

const line = (most: number) => z.string().trim().max(most)
const filled = (most: number) => line(most).min(1)

const webdavSchema = z.strictObject({ kind: z.literal('webdav'), url: filled(2000), user: line(300) })
const s3Schema = z.strictObject({
  kind: z.literal('s3'),
  endpoint: filled(2000),
  /** Empty: what the address tells. */
  region: line(100),
  bucket: filled(255),
  folder: line(500),
  accessKeyId: filled(300),
})
export const placeAddressSchema = z.discriminatedUnion('kind', [webdavSchema, s3Schema])
export type PlaceAddress = z.infer<typeof placeAddressSchema>

const remoteBackupSchema = z.object({
  name: z.string(),
  /** Milliseconds since 1970, by the clock of the machine that made it. */
  at: z.number(),
  bytes: z.number(),
  machine: z.string(),
  isOwn: z.boolean(),
  encrypted: z.boolean(),
  /** Less or more is stored than was sent: it cannot be restored. */
  damaged: z.boolean(),
})
export type RemoteBackup = z.infer<typeof remoteBackupSchema>

const placeSchema = z.object({
  id: z.uuid(),
  address: placeAddressSchema,
  daily: z.boolean(),
  encrypted: z.boolean(),
  /** Where its secrets are: `session` until the app ends, since no keychain took them; `missing` after that. */
  secrets: z.enum(['keychain', 'session', 'missing']),
  /** The last backup from here, or why there is none; null before the first. */
  last: z.object({ at: z.number(), error: z.enum(errorCodes).nullable() }).nullable(),
  /** Made elsewhere, later than anything that was sent or taken from here; null when there is none or nobody has looked. */
  newer: remoteBackupSchema.nullable(),
})
export type BackupPlace = z.infer<typeof placeSchema>

const syncServices = [
  'dropbox',
  'onedrive',
  'googleDrive',
  'icloud',
  'syncthing',
  'nextcloud',
  'cloudStorage',
  'network',
] as const

const syncedFolderSchema = z.object({
  service: z.enum(syncServices),
  /** The folder that is synced, with the history in it. */
  root: z.string(),
})
export type SyncedFolder = z.infer<typeof syncedFolderSchema>

const placesStateSchema = z.object({
  places: z.array(placeSchema),
  /** What this machine is called in its backups. */
  machine: z.string(),
  /** Null where the history stands on a disk of this machine alone, as far as can be told. */
  synced: syncedFolderSchema.nullable(),
  /** Whether the person has been told about it. */
  syncedSeen: z.boolean(),
})
export type PlacesState = z.infer<typeof placesStateSchema>

const transferSchema = z.object({
  placeId: z.uuid(),
  phase: z.enum([...backupPhases, 'sending', 'fetching']),
  /** Bytes; `total` is null where nobody knows it. */
  done: z.number(),
  total: z.number().nullable(),
})
export type PlaceTransfer = z.infer<typeof transferSchema>

const secret = z.string().min(1).max(2000)
const passphrase = z.string().min(1).max(1000).nullable()
const id = z.uuid()
const name = z.string().min(1).max(300)

export const backupPlaceCalls = {
  'places.read': call(z.strictObject({}), placesStateSchema),
  /** Tries it out (writes, reads and removes a small file) and keeps it only if that worked. */
  'places.add': call(z.strictObject({ address: placeAddressSchema, secret, passphrase }), placesStateSchema),
  'places.check': call(z.strictObject({ id }), z.null()),
  'places.setDaily': call(z.strictObject({ id, daily: z.boolean() }), placesStateSchema),
  /** Forgets it and its secrets. What is stored there stays there. */
  'places.remove': call(z.strictObject({ id }), placesStateSchema),
  /** The newest first. */
  'places.list': call(z.strictObject({ id }), z.array(remoteBackupSchema)),
  /** Null when it was cancelled. One transfer at a time: `busy`. */
  'places.backUp': call(z.strictObject({ id }), remoteBackupSchema.nullable()),
  /** Fetches and unpacks a backup, for `backups.restore`; null when it was cancelled. Without a passphrase, the place's own. */
  'places.open': call(z.strictObject({ id, name, passphrase }), restorePreviewSchema.nullable()),
  'places.removeBackup': call(z.strictObject({ id, name }), z.null()),
  'places.cancel': call(z.strictObject({}), z.null()),
  /** Backups of other machines made until then are not offered any more. */
  'places.dismissNewer': call(z.strictObject({ id, at: z.number().int().nonnegative() }), placesStateSchema),
  'places.dismissSynced': call(z.strictObject({}), placesStateSchema),
}

export const backupPlaceEvents = {
  'places.changed': event(z.object({ state: placesStateSchema })),
  /** Null when it is over. */
  'places.progress': event(z.object({ transfer: transferSchema.nullable() })),
}
