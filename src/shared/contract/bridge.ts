import type { Result } from '../appError'
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from './index'

/** The two Electron channels that carry everything. */
export const invokeChannel = 'runyour:invoke'
export const eventChannel = 'runyour:event'

/** What the preload puts on `window.runyour`. A refused call (unknown name, bad input, strange sender) rejects. */
export type Bridge = {
  invoke<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>
  /** Returns its own undo. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}
