import type { AppStore } from '../../store/types'

/** Up to this width a sidebar beside it would leave a conversation too little. */
export const narrowWindow = '(max-width: 720px)'

/** Keeps the store's knowledge of the window's width up to date. Returns its own undo. */
export function followWidth(store: AppStore, query: MediaQueryList): () => void {
  const take = (): void => store.getState().setNarrow(query.matches)
  take()
  query.addEventListener('change', take)
  return () => query.removeEventListener('change', take)
}
