import { useEffect, type RefObject } from 'react'

/**
 * Marks a table's box with `data-fits` while the whole width of the table is in view. Its header can then stay at the edge
 * of the conversation; a box that scrolls sideways is one that its header cannot leave. Looked at only for a finished
 * table: one that is being written changes with every word.
 */
export function useTableFit(box: RefObject<HTMLElement | null>, finished: boolean): void {
  useEffect(() => {
    const element = box.current
    if (element === null || !finished) return
    const observer = new ResizeObserver(() => {
      element.toggleAttribute('data-fits', element.scrollWidth <= element.clientWidth)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, finished])
}
