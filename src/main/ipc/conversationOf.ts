import type { EventName, EventPayload } from '@shared/contract'

type Event = { [N in EventName]: { name: N; payload: EventPayload<N> } }[EventName]

/** The conversation that an event is about; null for what concerns the whole app. */
export function conversationOf<N extends EventName>(name: N, payload: EventPayload<N>): string | null {
  // The name picks the payload; the compiler cannot follow that through a parameter of its own.
  const event = { name, payload } as unknown as Event
  switch (event.name) {
    case 'conversation.changed':
      return event.payload.conversation.id
    case 'conversation.deleted':
      return event.payload.id
    case 'turn.started':
      return event.payload.turn.conversation.id
    case 'answer.finished':
      return event.payload.answer.conversationId
    case 'answer.delta':
    case 'answer.progress':
    case 'queue.changed':
      return event.payload.conversationId
    default:
      return null
  }
}
