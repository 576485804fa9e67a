import { useEffect } from 'react'
import { useApp, useAppStore } from '../../store/useApp'
import { lazyPart } from '../../ui/lazyPart'
import type { ListView } from '../chat/useListView'

// Conversations are mostly opened for their own sake.
const code = lazyPart(async () => (await import('./showHit')).showHit)

/** Takes the reader to the message for which the conversation was opened, or is gone to again. */
export function useLanding(conversationId: string, list: ListView): void {
  const store = useAppStore()
  const wanted = useApp((state) => state.landings[conversationId])
  useEffect(() => {
    if (wanted === undefined) return
    void (async () => {
      const [showHit, landing] = await Promise.all([code.load(), store.getState().land(conversationId)])
      if (landing !== null) await showHit(landing, list)
    })()
  }, [conversationId, list, store, wanted])
}
