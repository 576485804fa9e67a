import type { Step } from './script'

/** How fast a stream is written. An infinite rate writes as fast as the client reads. */
export type Pace = { readonly tokensPerSecond: number; readonly firstTokenMs: number }

/** The speed of a brisk model: fast enough not to bore, slow enough to see the stream and to press stop. */
export const humanPace: Pace = { tokensPerSecond: 80, firstTokenMs: 300 }

export const fullSpeed: Pace = { tokensPerSecond: Number.POSITIVE_INFINITY, firstTokenMs: 0 }

/** Characters per write at full speed: a system call for each of 50,000 events would measure this server instead. */
const blockLength = 16_384

/**
 * Turns events (already framed text) into timed steps. Deadlines are counted from the first event, so that late timers
 * do not add up to a slower stream. `now` is a clock in milliseconds that never goes back.
 */
export function* paced(
  events: Iterable<string>,
  pace: Pace,
  now: () => number = () => performance.now(),
): Generator<Step> {
  if (!Number.isFinite(pace.tokensPerSecond)) return yield* inBlocks(events)
  const interval = 1000 / pace.tokensPerSecond
  let due = now() + pace.firstTokenMs
  for (const event of events) {
    const early = due - now()
    if (early > 0) yield { kind: 'pause', ms: early }
    yield { kind: 'write', data: event }
    due += interval
  }
}

function* inBlocks(events: Iterable<string>): Generator<Step> {
  let block = ''
  for (const event of events) {
    block += event
    if (block.length < blockLength) continue
    yield { kind: 'write', data: block }
    block = ''
  }
  if (block !== '') yield { kind: 'write', data: block }
}

/** Streams the first `count` events and cuts the connection, as a provider that dies in the middle does. */
export function* pacedThenCut(events: Iterable<string>, count: number, pace: Pace): Generator<Step> {
  yield* paced(take(events, count), pace)
  yield { kind: 'drop', how: 'close' }
}

function* take(events: Iterable<string>, count: number): Generator<string> {
  let left = count
  for (const event of events) {
    if (left <= 0) return
    left -= 1
    yield event
  }
}
