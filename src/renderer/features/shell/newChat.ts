import type { AppStore } from '../../store/types'
import type { Signals } from './signals'

/** Opens a new chat to type in. Where the shown one is still empty that is the one, so only the focus moves. @param folderId where it begins, if not in the folder that was entered */
export async function openNewChat(store: AppStore, signals: Signals, folderId?: string): Promise<void> {
  await store.getState().newChat(folderId)
  signals.emit('focus-composer', store.getState().activeTab)
}
