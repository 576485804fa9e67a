import type { EventName, EventPayload } from '@shared/contract'
import type { WindowId } from '@shared/model/layout'

/** Tells every window that something has happened. */
export type Publish = <N extends EventName>(name: N, payload: EventPayload<N>) => void

/** Tells one window. */
export type PublishTo = <N extends EventName>(windowId: WindowId, name: N, payload: EventPayload<N>) => void
