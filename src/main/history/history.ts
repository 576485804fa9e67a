import type { Result } from '@shared/appError'
import type { OperationName, Operations } from './operations'

type Method<O> = O extends (db: never, ...rest: infer Rest) => infer Output
  ? Rest extends [infer Input, ...unknown[]]
    ? (input: Input) => Promise<Result<Output>>
    : () => Promise<Result<Output>>
  : never

/**
 * The history as the rest of main sees it: every operation of the table, asynchronous, with failures as data. No method
 * ever rejects. The time of a call is taken when it is made.
 */
export type History = { readonly [Name in OperationName]: Method<Operations[Name]> } & {
  /** Writes everything back into the one file and closes it; calls made before are finished first, later ones fail. Closes once. */
  readonly close: () => Promise<Result<null>>
}

/** What carries a call to the operations: to a worker, or straight there. */
export type HistoryTransport = {
  readonly call: (name: OperationName, input: unknown) => Promise<Result<unknown>>
  readonly close: () => Promise<Result<null>>
}

/**
 * Makes each typed method when it is first asked for. A list of their names would be the table of operations, and would
 * have every start load in main what only the thread runs.
 */
export function createHistory(transport: HistoryTransport): History {
  let closing: Promise<Result<null>> | null = null
  const methods: Record<string | symbol, unknown> = { close: () => (closing ??= transport.close()) }
  const methodOf = (_history: object, name: string | symbol): unknown => {
    // With a `then` it would be taken for a promise.
    if (typeof name === 'symbol' || name === 'then') return undefined
    return (methods[name] ??= (input: unknown) => transport.call(name as OperationName, input))
  }
  // The one place where the table's types are put back onto what a transport carries without them.
  return new Proxy({}, { get: methodOf }) as History
}
