import { type RefObject, useEffect } from 'react'
import { useAppStore } from '../../store/useApp'

/** Saves the drafts whenever the field or the window is left: what comes next may be the end of the app. */
export function useDraftSaving(field: RefObject<HTMLTextAreaElement | null>): void {
  const store = useAppStore()
  useEffect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    const save = (): void => void store.getState().saveDrafts()
    field.current?.addEventListener('blur', save, { signal })
    window.addEventListener('blur', save, { signal })
    window.addEventListener('beforeunload', save, { signal })
    document.addEventListener('visibilitychange', save, { signal })
    return () => listeners.abort()
  }, [field, store])
}
