import type { ConnectionId } from '@shared/model/connection'

/** Where a call goes and what it shows there. Stays inside main. */
export type Target = { id: ConnectionId; baseUrl: string; apiKey: string }
