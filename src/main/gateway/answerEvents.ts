import type { AppError } from '@shared/appError'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { Decoder } from './decoder'
import type { Payload } from './payloads'

type Unreadable = Extract<Payload, { kind: 'unreadable' }>

/** How what stands in a body becomes an error of the closed list. */
export type Failures = {
  /** The gateway's words for what went wrong. */
  fromBody(body: unknown): AppError
  /** An answer that ended in the middle of something, with what was left of it. */
  brokenOff(rest: string): AppError
}

/** What stands for a finish reason where only the end of the stream was marked. */
const endMark = '[DONE]'

/**
 * The payloads of one answer as events, with at most one error, which is the last event. Data that cannot be read costs
 * itself, and is an error only when nothing after it says that the answer is whole.
 */
export async function* answerEvents(
  payloads: AsyncIterable<Payload>,
  decoder: Decoder,
  failures: Failures,
): AsyncGenerator<StreamEvent> {
  let unreadable: Unreadable | null = null
  let finished = false
  for await (const payload of payloads) {
    if (payload.kind === 'done') {
      if (!finished) yield { type: 'finish', reason: endMark }
      return
    }
    if (payload.kind === 'unreadable') {
      if (payload.name === 'error') return yield { type: 'error', error: failures.fromBody(payload.data) }
      unreadable = payload
      continue
    }
    if (payload.kind === 'fragment') {
      yield* decoder.decode(payload.value, null).events.filter(isText)
      continue
    }
    unreadable = null
    const { events, failure, ended } = decoder.decode(payload.value, payload.name)
    finished ||= events.some(({ type }) => type === 'finish')
    yield* events
    if (failure !== undefined) return yield { type: 'error', error: failures.fromBody(failure) }
    if (ended) return
  }
  if (unreadable === null || finished) return
  const error = unreadable.cut ? failures.brokenOff(unreadable.data) : failures.fromBody(unreadable.data)
  yield { type: 'error', error }
}

function isText({ type }: StreamEvent): boolean {
  return type === 'text' || type === 'reasoning'
}
