import { type RefObject, useEffect, useState } from 'react'
import { useAfterStart } from '../../ui/useAfterStart'

/**
 * Whether a row of tabs has more than fits; keeps the selected one in view when the row gets narrower. Not known, and
 * false, while the window starts: measuring would hold up its first frames.
 */
export function useOverflow(row: RefObject<HTMLElement | null>, count: number): boolean {
  const started = useAfterStart()
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = row.current
    if (!started || element === null) return
    // Called once at the beginning, too.
    const observer = new ResizeObserver(() => {
      setOverflows(element.scrollWidth > element.clientWidth)
      element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [row, started, count])
  return overflows
}
