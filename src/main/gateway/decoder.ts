import type { StreamEvent } from '@shared/model/streamEvent'

/** What one payload says: events, and perhaps that the answer is over or has failed. */
export type Decoded = {
  events: StreamEvent[]
  /** The body of an error. Nothing after it belongs to the answer. */
  failure?: unknown
  /** Nothing follows, whether or not the connection stays open. */
  ended?: true
}

/** Reads the payloads of one answer, in their order. */
export type Decoder = {
  /**
   * @param payload parsed JSON of any shape; never throws
   * @param name of the event that it came under
   */
  decode(payload: unknown, name: string | null): Decoded
}

export const nothing: Decoded = { events: [] }

/** Text and reasoning as events, in the order in which a model has them; empty ones are none. */
export function textEvents(reasoning: string, text: string): StreamEvent[] {
  const events: StreamEvent[] = []
  if (reasoning !== '') events.push({ type: 'reasoning', text: reasoning })
  if (text !== '') events.push({ type: 'text', text })
  return events
}
