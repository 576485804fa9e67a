import type { EventName, EventPayload } from '@shared/contract'
import type { Publish } from '@main/ipc/publish'

export type RecordedEvents = {
  readonly publish: Publish
  /** What was published under a name so far, oldest first. */
  readonly of: <N extends EventName>(name: N) => EventPayload<N>[]
  /** All names in the order of publishing. */
  readonly names: () => EventName[]
  /** Waits until an event of that name satisfies the condition; an earlier one counts too. */
  readonly until: <N extends EventName>(
    name: N,
    condition?: (payload: EventPayload<N>) => boolean,
  ) => Promise<EventPayload<N>>
}

/** Stands where the windows are: keeps every event, and lets a test wait for one in place of sleeping. */
export function recordedEvents(): RecordedEvents {
  const events: { name: EventName; payload: unknown }[] = []
  let waiting: (() => void)[] = []
  const of = <N extends EventName>(name: N): EventPayload<N>[] =>
    events.filter((event) => event.name === name).map(({ payload }) => payload as EventPayload<N>)
  return {
    of,
    names: () => events.map(({ name }) => name),
    publish: (name, payload) => {
      events.push({ name, payload })
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    until: async (name, condition = () => true) => {
      for (;;) {
        const found = of(name).find(condition)
        if (found !== undefined) return found
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
    },
  }
}
