import { z } from 'zod'

/** `default` is the person's own gateway and key, `demo` the server built into the app. */
export const connectionIdSchema = z.enum(['default', 'demo'])
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
  baseUrl: z.string(),
  baseUrlOrigin: z.enum(['default', 'settings', 'environment', 'demo']),
  key: keyStateSchema,
})
export type ConnectionStatus = z.infer<typeof connectionStatusSchema>
