/**
 * What the demo gateway can be told to do. A test passes a {@link Script}; the demo itself answers with the same
 * {@link Reply} values, so that faults and normal answers travel one path and a test never talks to another server.
 */

/** One request as scripts and test logs see it. */
export type GatewayRequest = {
  readonly method: string
  /** Without the query, for example `/v1/chat/completions`. */
  readonly path: string
  /** Lower-case names. `authorization` holds a fingerprint (see auth.ts): a log of requests never carries a key. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, the raw text where it is not JSON, `undefined` where there was no body. */
  readonly body: unknown
}

/** Decides per request what to answer; `undefined` leaves it to the demo. Asked only after the key was accepted. */
export type Script = (request: GatewayRequest) => Reply | undefined

/** How a connection is cut. `close` delivers what was written first; `reset` (a TCP RST) may lose it on the way. */
export type Cut = 'close' | 'reset'

export type Step =
  /** Exactly one HTTP chunk. A client may still read two at once unless a pause or a wait stands between them. */
  | { readonly kind: 'write'; readonly data: string | Uint8Array }
  | { readonly kind: 'pause'; readonly ms: number }
  /** Goes on when the promise settles or the connection ends. */
  | { readonly kind: 'wait'; readonly until: Promise<unknown> }
  /** Keeps the connection open and silent until one side closes it. */
  | { readonly kind: 'stall' }
  | { readonly kind: 'drop'; readonly how: Cut }

export type Steps = Iterable<Step> | AsyncIterable<Step>

export type Reply =
  /** A string body is sent as it is; anything else as JSON. */
  | {
      readonly kind: 'whole'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body: unknown
    }
  /** Status 200 and `text/event-stream` unless told otherwise; the headers leave before the first step. */
  | {
      readonly kind: 'stream'
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly steps: Steps
    }
  /** No status, no header: the connection ends. */
  | { readonly kind: 'drop'; readonly how: Cut }
  /** No status, no header: the connection stays open and silent. */
  | { readonly kind: 'stall' }

/** How an exchange ended, seen from the gateway. */
export type Outcome = 'answered' | 'dropped' | 'clientLeft' | 'gatewayClosed'

/** A request together with its end; handed to `onExchange` as soon as the body has been read. */
export type Exchange = { readonly request: GatewayRequest; readonly outcome: Promise<Outcome> }
