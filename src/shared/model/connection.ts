import { z } from 'zod'

/**
 * `default` is the connection that every installation has, `demo` the server built into the app; the others are UUIDs of
 * connections that the person added.
 */
export const connectionIdSchema = z.union([z.literal('default'), z.literal('demo'), z.uuid()])
export type ConnectionId = z.infer<typeof connectionIdSchema>

/** What is known of the key in force. The key itself has no place in any type that leaves the main process. */
export const keyStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('reading') }),
  z.object({ state: z.literal('none') }),
  /** There may be a key, but the keychain did not open. */
  z.object({ state: z.literal('locked') }),
  z.object({
    state: z.literal('present'),
    /** First 12 and last 4 characters, fewer for a short key: enough to tell two keys apart. */
    masked: z.string(),
    /** `session` means that no keychain took it: it is gone when the app closes. */
    origin: z.enum(['keychain', 'session', 'environment', 'demo']),
  }),
])
export type KeyState = z.infer<typeof keyStateSchema>

export const connectionStatusSchema = z.object({
  id: connectionIdSchema,
  /** Given by the person; empty for `default` and `demo`, whose names depend on the language. */
  name: z.string(),
  baseUrl: z.string(),
  baseUrlOrigin: z.enum(['default', 'settings', 'environment', 'demo']),
  key: keyStateSchema,
})
export type ConnectionStatus = z.infer<typeof connectionStatusSchema>

/** Every connection there is, and the one that new conversations and those without one of their own use. */
export const connectionsSchema = z.object({
  active: connectionStatusSchema,
  /** `default` first, then the added ones in their order. `demo` is only ever the active one. */
  all: z.array(connectionStatusSchema),
})
export type Connections = z.infer<typeof connectionsSchema>
