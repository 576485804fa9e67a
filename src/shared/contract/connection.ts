import { z } from 'zod'
import { connectionStatusSchema } from '../model/connection'
import { call, event } from './define'

/** Model IDs verbatim, in the gateway's order. */
export const modelListSchema = z.object({
  ids: z.array(z.string()),
  /** When the gateway last sent the list, in milliseconds since 1970; null when it never did. */
  fetchedAt: z.number().int().nullable(),
})
export type ModelList = z.infer<typeof modelListSchema>

/** A connection that works, with the models it offers. */
export const connectedSchema = z.object({ connection: connectionStatusSchema, models: modelListSchema })
export type Connected = z.infer<typeof connectedSchema>

export const connectionCalls = {
  /**
   * Normalises the key, checks it with the gateway's model list and only then keeps it. A key that the gateway refuses,
   * or that could not be checked, changes nothing.
   */
  'connection.saveKey': call(
    z.strictObject({
      key: z.string().max(10_000),
      /** Set together with the key, so that a first start with another address needs one step. */
      baseUrl: z.string().max(2_000).nullable(),
    }),
    connectedSchema,
  ),
  'connection.removeKey': call(z.strictObject({}), connectionStatusSchema),
  /** Reads the keychain again, after the person unlocked it. */
  'connection.readKey': call(z.strictObject({}), connectionStatusSchema),
  /** https, or http on loopback; null goes back to the documented address. The stored key moves along. */
  'connection.setBaseUrl': call(
    z.strictObject({ baseUrl: z.string().max(2_000).nullable() }),
    connectionStatusSchema,
  ),
  'connection.startDemo': call(z.strictObject({}), connectedSchema),
  'connection.leaveDemo': call(z.strictObject({}), connectionStatusSchema),
  /** Asks the gateway for its models; on failure the cached list stays as it is. */
  'models.refresh': call(z.strictObject({}), modelListSchema),
}

export const connectionEvents = {
  'connection.changed': event(z.object({ connection: connectionStatusSchema })),
  'models.changed': event(z.object({ models: modelListSchema })),
}
