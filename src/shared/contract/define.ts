import type { z } from 'zod'

/** One call of the bridge: what goes in is parsed by main, what comes out is typed by the same line. */
export type CallDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  input: I
  output: O
}

export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): CallDefinition<I, O> {
  return { input, output }
}

/** One event that main publishes to every window. Events report what has happened; they never ask for anything. */
export type EventDefinition<P extends z.ZodType = z.ZodType> = { payload: P }

export function event<P extends z.ZodType>(payload: P): EventDefinition<P> {
  return { payload }
}
