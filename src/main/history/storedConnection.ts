import type { ConnectionId } from '@shared/model/connection'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A stored connection ID; null for none and for what cannot be one. The connection itself may be gone. */
export function connectionIdFrom(stored: string | null): ConnectionId | null {
  if (stored === null) return null
  return stored === 'default' || stored === 'demo' || uuid.test(stored) ? stored : null
}
