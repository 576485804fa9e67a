import type { AppError } from '@shared/appError'
import type { StreamEvent } from '@shared/model/streamEvent'
import { type CallParts, callModel, type Measured, type ModelCall } from './callModel'
import type { CallSlots } from './callSlots'
import { nextAttempt } from './retryPolicy'
import type { Turn } from './runTurn'

export type AskParts = CallParts & {
  slots: CallSlots
  /** From 0 up to 1, for the jitter. */
  random: () => number
  /** A call failed; told before another one may take its place. */
  failed(call: ModelCall, error: AppError): void
}

/**
 * Asks until there is an answer or no point in asking: waits for its place among the calls, and makes a call again that
 * failed before its first token, after a wait that everybody can see. Nothing is repeated once output has begun. The
 * place is given back while waiting. Ends without an event when the turn's signal is aborted.
 */
export async function* askModel(call: ModelCall, turn: Turn, parts: AskParts): AsyncGenerator<StreamEvent> {
  for (let made = 0; ;) {
    const slot = await parts.slots.acquire(turn.signal, (ahead) => turn.report({ kind: 'queued', ahead }))
    if (slot === null) return
    let failed: FailedAttempt | null
    try {
      failed = yield* attempt(call, turn, parts)
    } finally {
      slot.release()
    }
    if (failed === null || turn.signal.aborted) return
    const { error } = failed
    const next = nextAttempt({ ...failed, made }, parts.settings().retries, parts.random)
    if (next === null) return yield { type: 'error', error }
    made = next.attempt
    const at = parts.clock.now() + next.waitMs
    turn.report({ kind: 'retrying', attempt: next.attempt, of: next.of, at, error })
    await turn.wait(next.waitMs)
  }
}

type FailedAttempt = { error: AppError; durationMs: number }

/** Passes a call's events on from its first token; returns the failure of one that failed before. */
async function* attempt(
  call: ModelCall,
  turn: Turn,
  parts: AskParts,
): AsyncGenerator<StreamEvent, FailedAttempt | null> {
  let last: Measured | null = null
  const measured = (now: Measured): void => turn.measured((last = now))
  const held: StreamEvent[] = []
  let began = false
  let failure: AppError | null = null
  for await (const event of callModel(call, { ...turn, measured }, parts)) {
    if (event.type === 'error') parts.failed(call, event.error)
    began ||= event.type === 'text' || event.type === 'reasoning'
    if (began) {
      yield* held.splice(0)
      yield event
    } else if (event.type === 'error') {
      failure = event.error
      break
    } else {
      held.push(event)
    }
  }
  if (failure === null) {
    yield* held
    return null
  }
  const { durationMs } = (last as Measured | null)?.timing ?? { durationMs: null }
  return { error: failure, durationMs: durationMs ?? 0 }
}
