/** What one part of the window asks of another that may not be there at the moment; nobody answers, nothing is kept. */
export type SignalName = 'open-model-picker' | 'focus-composer' | 'rename-conversation'

export type Signals = {
  /** Returns its own undo. */
  on(name: SignalName, listener: () => void): () => void
  emit(name: SignalName): void
}

/** A fresh set of signals. They carry moments ("open now"), which have no place in a store that holds states. */
export function createSignals(): Signals {
  const listeners = new Map<SignalName, Set<() => void>>()
  return {
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => void set.delete(listener)
    },
    emit: (name) => {
      for (const listener of listeners.get(name) ?? []) listener()
    },
  }
}

/** The window's signals: there is one window per page. */
export const signals = createSignals()
