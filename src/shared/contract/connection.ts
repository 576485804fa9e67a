import { z } from 'zod'
import { connectionIdSchema, connectionsSchema } from '../model/connection'
import { call, event } from './define'

/** Model IDs verbatim, in the gateway's order. */
export const modelListSchema = z.object({
  connectionId: connectionIdSchema,
  ids: z.array(z.string()),
  /** When the gateway last sent the list, in milliseconds since 1970; null when it never did. */
  fetchedAt: z.number().int().nullable(),
})
export type ModelList = z.infer<typeof modelListSchema>

/** A connection that works, with the models it offers. */
export const connectedSchema = z.object({ connections: connectionsSchema, models: modelListSchema })
export type Connected = z.infer<typeof connectedSchema>

const key = z.string().max(10_000)
const baseUrl = z.string().max(2_000)
const name = z.string().trim().min(1).max(60)
const one = z.strictObject({ connectionId: connectionIdSchema })

export const connectionCalls = {
  /**
   * Normalises the key, checks it with the gateway's model list and only then keeps it. A key that the gateway refuses,
   * or that could not be checked, changes nothing.
   */
  'connection.saveKey': call(
    z.strictObject({
      connectionId: connectionIdSchema,
      key,
      /** Set together with the key, so that a first start with another address needs one step. */
      baseUrl: baseUrl.nullable(),
    }),
    connectedSchema,
  ),
  'connection.removeKey': call(one, connectionsSchema),
  /** Reads the keychain again, after the person unlocked it. */
  'connection.readKey': call(one, connectionsSchema),
  /** https, or http on loopback; null goes back to the documented address. The stored key moves along. */
  'connection.setBaseUrl': call(
    z.strictObject({ connectionId: connectionIdSchema, baseUrl: baseUrl.nullable() }),
    connectionsSchema,
  ),
  /** A further connection with a key of its own, checked like `connection.saveKey`; nothing is kept when that fails. */
  'connection.add': call(z.strictObject({ name, baseUrl: baseUrl.nullable(), key }), connectedSchema),
  'connection.rename': call(z.strictObject({ connectionId: z.uuid(), name }), connectionsSchema),
  /** Takes its key out of the keychain too. Conversations that used it go back to the active one. */
  'connection.remove': call(z.strictObject({ connectionId: z.uuid() }), connectionsSchema),
  /** Makes it the one that new conversations use. */
  'connection.activate': call(one, connectionsSchema),
  'connection.startDemo': call(z.strictObject({}), connectedSchema),
  'connection.leaveDemo': call(z.strictObject({}), connectionsSchema),
  /** The stored list of a connection: there with no network at all. */
  'models.list': call(one, modelListSchema),
  /** Asks the gateway for its models; on failure the cached list stays as it is. */
  'models.refresh': call(one, modelListSchema),
}

export const connectionEvents = {
  'connections.changed': event(z.object({ connections: connectionsSchema })),
  'models.changed': event(z.object({ models: modelListSchema })),
}
