import type { AppState } from '../../store/types'

/** Whether a tab is one of the pinned ones. */
export function selectIsPinned(
  { tabs, pinnedCount }: Pick<AppState, 'tabs' | 'pinnedCount'>,
  id: string,
): boolean {
  // The pinned ones come first, and there are few of them.
  return tabs.slice(0, pinnedCount).includes(id)
}

/** Pins a tab, or lets it loose. */
export function togglePin(state: AppState, id: string): void {
  if (selectIsPinned(state, id)) state.unpinTab(id)
  else state.pinTab(id)
}
