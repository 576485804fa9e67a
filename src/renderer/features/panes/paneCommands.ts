import type { AppState, AppStore } from '../../store/types'
import type { Signals } from '../shell/signals'

/** Shows a conversation, the next tab's or a new one if none is named, beside what is shown, to type in. */
export async function splitPane(
  store: AppStore,
  signals: Signals,
  which = 'next',
  at?: number,
): Promise<void> {
  await store.getState().splitPane(which, at)
  focusActive(store, signals)
}

/** Closes a pane; the one that is active then is typed in. */
export function closePane(store: AppStore, signals: Signals, id: string | null): void {
  const { panes, closePane: close } = store.getState()
  if (id === null || !panes.includes(id)) return
  close(id)
  focusActive(store, signals)
}

/** Goes on to the pane to the right, from the last one to the first. */
export function nextPane(store: AppStore, signals: Signals, { panes, activeTab, openTab }: AppState): void {
  const next = panes[(panes.indexOf(activeTab ?? '') + 1) % panes.length]
  if (next !== undefined) openTab(next)
  focusActive(store, signals)
}

function focusActive(store: AppStore, signals: Signals): void {
  signals.emit('focus-composer', store.getState().activeTab)
}
