import { type RefObject, useEffect, useState } from 'react'
import { useAppStore } from '../../store/useApp'
import { useAfterStart } from '../../ui/useAfterStart'
import { allowedGap, indexAtGap } from './gap'

/**
 * Lets the tabs of a list be put in another order with the pointer. The code for it comes when the window has started.
 * @param wanted false while there is nothing to be put in order
 * @returns the gap at which the dragged one would be put down, null when there is none
 */
export function useTabDrag(list: RefObject<HTMLElement | null>, wanted: boolean): number | null {
  const store = useAppStore()
  const started = useAfterStart() && wanted
  const [gap, setGap] = useState<number | null>(null)
  useEffect(() => {
    const element = list.current
    if (!started || element === null) return
    let isGone = false
    let disconnect = (): void => undefined
    const allowed = (tabId: string, over: number): number | null => {
      const { tabs, pinnedCount } = store.getState()
      const from = tabs.indexOf(tabId)
      return from < 0 ? null : allowedGap(over, from, pinnedCount, tabs.length)
    }
    void import('./tabDrag').then(({ connectTabDrag }) => {
      if (isGone) return
      disconnect = connectTabDrag(element, {
        onOver: (tabId, over) => setGap(over === null ? null : allowed(tabId, over)),
        onDrop: (tabId, over) => {
          setGap(null)
          const to = allowed(tabId, over)
          const { tabs, moveTab } = store.getState()
          if (to !== null) moveTab(tabId, indexAtGap(to, tabs.indexOf(tabId)))
        },
      })
    })
    return () => {
      isGone = true
      disconnect()
    }
  }, [list, started, store])
  return gap
}
