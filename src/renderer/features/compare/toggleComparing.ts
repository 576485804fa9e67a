import type { AppStore } from '../../store/types'
import type { Signals } from '../shell/signals'

/**
 * Begins to ask several models in the shown conversation, or goes back to one. Where no model is known to begin with, the
 * list of models opens instead, in which any can be typed.
 */
export function toggleComparing(
  store: AppStore,
  signals: Signals,
  conversationId = store.getState().activeTab,
): void {
  const { comparing, startComparing, stopComparing, showScreen } = store.getState()
  if (conversationId === null) return
  showScreen('chat')
  if (comparing[conversationId]) stopComparing(conversationId)
  else if (!startComparing(conversationId)) return signals.emit('open-model-picker', conversationId)
  signals.emit('focus-composer', conversationId)
}
