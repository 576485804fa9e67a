import type { AppState } from '../../store/types'

/**
 * Gives a window without tabs something to type into. A conversation that nobody wrote in yet is taken again, so that
 * starting and closing the app does not leave a trail of empty ones.
 */
export async function openFirstTab(state: AppState): Promise<void> {
  if (state.tabs.length > 0) return
  const empty = state.listed.find((id) => state.conversations[id]?.activeLeafId === null)
  if (empty === undefined) return state.newChat()
  state.openTab(empty)
}
