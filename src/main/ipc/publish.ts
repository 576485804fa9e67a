import type { EventName, EventPayload } from '@shared/contract'

/** Tells every window that something has happened. */
export type Publish = <N extends EventName>(name: N, payload: EventPayload<N>) => void
