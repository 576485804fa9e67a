import { useEffect } from 'react'
import { useAppStore } from '../../store/useApp'

/** Where a step of an error leads to the settings, the main window shows them: this one has no room for a page. */
export function useMainForSettings(): void {
  const store = useAppStore()
  useEffect(
    () =>
      store.subscribe(({ screen, showScreen, runInMain }) => {
        if (screen === 'chat') return
        showScreen('chat')
        void runInMain(screen === 'usage' ? 'open-usage' : 'open-settings')
      }),
    [store],
  )
}
