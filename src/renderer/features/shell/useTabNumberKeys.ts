import { useEffect } from 'react'
import { useAppStore } from '../../store/useApp'

/** Ctrl+1 to Ctrl+8 (⌘ on a Mac) show that tab, 9 the last one, as in browsers. */
export function useTabNumberKeys(): void {
  const store = useAppStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const id = tabOfKey(event.key, store.getState().tabs)
      if (id === undefined) return
      event.preventDefault()
      store.getState().openTab(id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store])
}

/** The tab that a digit stands for; undefined for other keys and for tabs that are not there. */
export function tabOfKey(key: string, tabs: readonly string[]): string | undefined {
  if (!/^[1-9]$/.test(key)) return undefined
  return key === '9' ? tabs.at(-1) : tabs[Number(key) - 1]
}
