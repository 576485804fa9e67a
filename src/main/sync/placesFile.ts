import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { errorCodes } from '@shared/appError'
import { placeAddressSchema } from '@shared/contract/backupPlaces'
import { jsonFile } from '../settings/jsonFile'

const storedPlaceSchema = z.object({
  id: z.uuid(),
  address: placeAddressSchema,
  daily: z.boolean().catch(false),
  encrypted: z.boolean(),
  /** Whether the keychain took its secrets. */
  inKeychain: z.boolean().catch(false),
  last: z
    .object({ at: z.number(), error: z.enum(errorCodes).nullable() })
    .nullable()
    .catch(null),
  /** The last backup that got there whole. */
  sentAt: z.number().nullable().catch(null),
  /** Other machines' backups until then were restored or declined. */
  seenUntil: z.number().catch(0),
})
export type StoredPlace = z.infer<typeof storedPlaceSchema>

const fileSchema = z.object({
  /** Tells this installation's backups from those of others; made once. */
  machineId: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .catch(() => randomBytes(4).toString('hex'))
    .default(() => randomBytes(4).toString('hex')),
  places: z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((all) =>
      all.flatMap((one) => {
        const read = storedPlaceSchema.safeParse(one)
        return read.success ? [read.data] : []
      }),
    ),
  /** The synced folder that the person was told about. */
  syncedSeen: z.string().nullable().catch(null).default(null),
})
export type PlacesFile = z.infer<typeof fileSchema>

export type PlacesStore = {
  get(): PlacesFile
  set(change: Partial<PlacesFile>): void
  update(id: string, change: Partial<StoredPlace>): void
}

/** Places and what became of them; no secret stands in it. */
export function openPlacesFile(path: string): PlacesStore {
  const file = jsonFile(path, fileSchema)
  let held = file.read()
  const set = (change: Partial<PlacesFile>): void => {
    const next = { ...held, ...change }
    file.write(next)
    held = next
  }
  return {
    get: () => held,
    set,
    update: (id, change) =>
      set({ places: held.places.map((place) => (place.id === id ? { ...place, ...change } : place)) }),
  }
}
