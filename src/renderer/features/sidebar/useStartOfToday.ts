import { useSyncExternalStore } from 'react'

/**
 * Local midnight in milliseconds since 1970. It is looked at again when the window gets the focus, so that a window left
 * open overnight is right when somebody returns to it, and no timer runs in between.
 */
export function useStartOfToday(): number {
  return useSyncExternalStore(subscribe, startOfToday)
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('focus', changed)
  document.addEventListener('visibilitychange', changed)
  return () => {
    window.removeEventListener('focus', changed)
    document.removeEventListener('visibilitychange', changed)
  }
}

function startOfToday(): number {
  return new Date().setHours(0, 0, 0, 0)
}
