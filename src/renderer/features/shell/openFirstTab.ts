import type { AppState } from '../../store/types'

/** Gives a window without tabs something to type into. Main takes an empty conversation again before it makes a new one. */
export async function openFirstTab(state: Pick<AppState, 'tabs' | 'newChat'>): Promise<void> {
  if (state.tabs.length === 0) await state.newChat()
}
