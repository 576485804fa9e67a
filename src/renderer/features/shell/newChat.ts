import type { AppStore } from '../../store/types'
import type { Signals } from './signals'

/** Opens a new chat to type in. Where the shown one is still empty that is the one, so only the focus moves. */
export async function openNewChat(store: AppStore, signals: Signals): Promise<void> {
  await store.getState().newChat()
  signals.emit('focus-composer', store.getState().activeTab)
}
