import { completionEvents, newHead } from '@main/demo/completions'
import { errorReply } from '@main/demo/errorBodies'
import type { Pace } from '@main/demo/pace'
import { fullSpeed, paced } from '@main/demo/pace'
import type { Reply, Script, Steps } from '@main/demo/script'
import { sse } from './sse'

/** A stream made of the given steps, exactly: nothing is added, not even `[DONE]`. */
export function stream(steps: Steps, headers: Readonly<Record<string, string>> = {}): Reply {
  return { kind: 'stream', headers, steps }
}

/** A stream that goes well: the texts, each in a chunk of its own, a finish reason and `[DONE]`. */
export function answer(...texts: readonly string[]): Reply {
  return stream([...texts.map(sse.text), sse.finish(), sse.done()])
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { kind: 'whole', status, headers, body }
}

/** An error in the gateway's own shape; the message is the demo's where none is given. */
export function error(
  status: number,
  message?: string | readonly string[],
  retryAfterSeconds?: number,
): Reply {
  return errorReply('/v1/chat/completions', status, message, retryAfterSeconds)
}

/** A connection that is reset before any header. */
export const dropped: Reply = { kind: 'drop', how: 'reset' }

/** A connection that never answers. */
export const silent: Reply = { kind: 'stall' }

/**
 * A streamed answer of many pieces, with usage, for benchmarks: one event per piece, made while it is written, so that
 * 50,000 of them cost the server next to nothing.
 */
export function longAnswer(pieces: Iterable<string>, pace: Pace = fullSpeed): Reply {
  const answer = { reasoning: [], text: pieces, promptTokens: 16, truncated: false }
  return stream(paced(completionEvents(newHead('openai/gpt-5.2'), answer, true), pace))
}

/**
 * A script that gives chat completions and responses one reply after another and leaves everything else, such as the
 * model list, to the demo. One request too many is a mistake of the client and answered with a 500 that says so.
 */
export function inTurn(...replies: readonly Reply[]): Script {
  const left = [...replies]
  return (request) => {
    if (request.method !== 'POST') return undefined
    return left.shift() ?? json(500, `No reply is scripted for this ${request.path}`)
  }
}
