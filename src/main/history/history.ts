import type { Result } from '@shared/appError'
import { operations, type OperationName, type Operations } from './operations'

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

/** Makes the typed methods from the table's names. */
export function createHistory(transport: HistoryTransport): History {
  const methods = Object.keys(operations).map((name) => [
    name,
    (input: unknown) => transport.call(name as OperationName, input),
  ])
  let closing: Promise<Result<null>> | null = null
  const close = () => (closing ??= transport.close())
  // The one place where the table's types are put back onto what a transport carries without them.
  return { ...Object.fromEntries(methods), close } as History
}
