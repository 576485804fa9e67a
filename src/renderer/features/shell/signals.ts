/** What one part of the window asks of another that may not be there at the moment; nobody answers, nothing is kept. */
export type SignalName =
  | 'open-model-picker'
  | 'focus-composer'
  | 'rename-conversation'
  | 'open-palette'
  | 'open-shortcuts'
  | 'new-quick-question'
  | 'open-outline'
  | 'find-in-conversation'
  | 'previous-question'
  | 'next-question'
  | 'chat-settings'
  | 'print'
  | 'save-pdf'

export type Signals = {
  /**
   * Returns its own undo.
   * @param of the conversation whose pane listens; what is meant for another one passes it by
   */
  on(name: SignalName, listener: () => void, of?: string): () => void
  /** @param to the conversation that is meant; every listener when there is none */
  emit(name: SignalName, to?: string | null): void
}

/** A fresh set of signals. They carry moments ("open now"), which have no place in a store that holds states. */
export function createSignals(): Signals {
  type Listener = { run: () => void; of: string | null }
  const listeners = new Map<SignalName, Set<Listener>>()
  return {
    on: (name, run, of) => {
      const set = listeners.get(name) ?? new Set()
      const listener = { run, of: of ?? null }
      listeners.set(name, set.add(listener))
      return () => void set.delete(listener)
    },
    emit: (name, to = null) => {
      for (const { run, of } of listeners.get(name) ?? []) if (of === null || to === null || of === to) run()
    },
  }
}

/** The window's signals: there is one window per page. */
export const signals = createSignals()
