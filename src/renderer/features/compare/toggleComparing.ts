import type { AppStore } from '../../store/types'
import type { Signals } from '../shell/signals'

/**
 * Begins to ask several models in the shown conversation, or goes back to one. Where no model is known to begin with, the
 * list of models opens instead, in which any can be typed.
 */
export function toggleComparing(store: AppStore, signals: Signals): void {
  const { activeTab, comparing, startComparing, stopComparing, showScreen } = store.getState()
  if (activeTab === null) return
  showScreen('chat')
  if (comparing[activeTab]) stopComparing(activeTab)
  else if (!startComparing(activeTab)) return signals.emit('open-model-picker')
  signals.emit('focus-composer')
}
