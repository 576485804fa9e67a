import { useEffect } from 'react'
import { useAppStore } from '../../store/useApp'

/** Keeps the store's knowledge of whether the person is in this window up to date, for as long as chats are shown. */
export function useLooking(): void {
  const store = useAppStore()
  useEffect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    const look = (): void => store.getState().setLooking(document.hasFocus())
    look()
    window.addEventListener('focus', look, { signal })
    window.addEventListener('blur', look, { signal })
    return () => listeners.abort()
  }, [store])
}
