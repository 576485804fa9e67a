import type { AppError } from '@shared/appError'
import type { TurnEnd } from '@shared/model/answerState'
import type { CallOutcome, CallPurpose } from '@shared/model/ledger'
import type { Settings } from '@shared/model/settings'
import type { StreamEvent } from '@shared/model/streamEvent'
import { noTiming, type Timing, type Usage } from '@shared/model/usage'
import type { Target } from '../connection/target'
import { type CompletionRequest, type Gateway, requestDelivery } from '../gateway/gateway'
import type { History } from '../history/history'
import type { Log } from '../logging/log'
import { type CallMeter, startMeter } from './callMeter'
import type { Clock } from './clock'
import { estimatePrompt } from './estimatePrompt'
import type { Turn } from './runTurn'
import { watchForStall } from './stallWatch'

/** What one call took; no usage where nothing is known of it, as for one that was refused. */
export type Measured = { usage: Usage | null; timing: Timing }

export type ModelCall = {
  target: Target
  request: CompletionRequest
  purpose: CallPurpose
  conversationId: string
  /** The answer it is made for. */
  messageId: string
}

export type CallParts = {
  history: History
  /** Loads the SDK at the first call or shortly after start, whichever comes first: it is not needed for a window. */
  gateway: () => Promise<Gateway>
  settings: () => Settings
  clock: Clock
  log: Log
}

const silence: AppError = { code: 'stalled', message: 'nothing came for too long' }

/**
 * Makes one call: it is in the ledger before it leaves and afterwards with what it took, and it is watched for silence
 * from beginning to end. Ends without an event when the turn's signal is aborted.
 */
export async function* callModel(
  call: ModelCall,
  turn: Pick<Turn, 'signal' | 'report' | 'measured'>,
  parts: CallParts,
): AsyncGenerator<StreamEvent> {
  const { clock } = parts
  const [ledger, gateway] = await Promise.all([openLedger(call, parts), parts.gateway()])
  // Whoever stopped it in the meantime has nothing to pay for.
  if (turn.signal.aborted)
    return ledger.close(endOf(turn.signal, null, ''), { usage: null, timing: noTiming })
  const given = new AbortController()
  const since = clock.now()
  const meter = startMeter(clock)
  const report = (): void => turn.report(meter.began() ? { kind: 'streaming' } : { kind: 'waiting', since })
  const limit = parts.settings().stallLimitSeconds
  const watch = watchForStall(limit === null ? null : limit * 1000, clock, {
    stalled: (from, endsAt) => turn.report({ kind: 'stalled', since: from, endsAt }),
    awake: report,
    givenUp: () => given.abort(),
  })
  let error: AppError | null = null
  let text = ''
  report()
  try {
    const signal = AbortSignal.any([turn.signal, given.signal])
    for await (const event of gateway.complete(call.target, call.request, signal)) {
      const began = meter.began()
      meter.see(event)
      watch.touch()
      if (!began && meter.began()) report()
      if (event.type === 'error') error ??= event.error
      if (event.type === 'text' && text.trim() === '') text = event.text
      yield event
    }
    if (given.signal.aborted && !turn.signal.aborted) {
      error ??= silence
      yield { type: 'error', error: silence }
    }
  } finally {
    watch.stop()
    const end = endOf(turn.signal, error, text)
    const measured = await measure(meter, call, end)
    turn.measured(measured)
    ledger.close(end, measured)
  }
}

type CallEnd = { outcome: Exclude<CallOutcome, 'running'>; errorCode: string | null }

function endOf(signal: AbortSignal, error: AppError | null, text: string): CallEnd {
  if (signal.aborted) {
    // Whoever aborts a turn's signal says why: see `Turn`.
    const reason = signal.reason as TurnEnd | AppError
    if (typeof reason === 'object') return { outcome: 'failed', errorCode: reason.code }
    return { outcome: reason === 'closing' ? 'interrupted' : 'stopped', errorCode: null }
  }
  if (error !== null) return { outcome: 'failed', errorCode: error.code }
  return text.trim() === ''
    ? { outcome: 'failed', errorCode: 'empty-answer' }
    : { outcome: 'complete', errorCode: null }
}

/** Failures whose call may still be answered, and billed, at the other end; like a call that was stopped. */
const leftRunning = new Set(['stalled', 'suspended'])

async function measure(meter: CallMeter, { request }: ModelCall, end: CallEnd): Promise<Measured> {
  const timing = meter.timing()
  const answered = meter.began() || meter.isCounted()
  const left = end.errorCode === null || leftRunning.has(end.errorCode)
  if (!answered && !left) return { usage: null, timing }
  return { usage: await meter.usage(() => estimatePrompt(request.messages)), timing }
}

/** A row of the ledger. One that cannot be written is logged: the person's question matters more than its record. */
async function openLedger(
  { target, request, purpose, conversationId, messageId }: ModelCall,
  { history, log }: CallParts,
): Promise<{ close(end: CallEnd, measured: Measured): void }> {
  const row = await history.startCall({
    conversationId,
    messageId,
    connectionId: target.id,
    model: request.model,
    ...requestDelivery(request),
    purpose,
  })
  const check = (result: { ok: true } | { ok: false; error: AppError }): void => {
    if (!result.ok)
      log.error('a call could not be entered', result.error.message, { code: result.error.code })
  }
  check(row)
  return {
    // Not waited for: the history works in the order of the calls, and closes after the last.
    close: (end, { usage, timing: { firstTokenMs, durationMs } }) => {
      if (row.ok) void history.endCall({ id: row.value, ...end, usage, firstTokenMs, durationMs }).then(check)
    },
  }
}
