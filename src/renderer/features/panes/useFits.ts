import { type RefObject, useLayoutEffect, useState } from 'react'

/** Pixels of a pane below which an answer is no longer read with pleasure. */
export const narrowestPane = 320

/** Whether an element is at least as wide as that, in pixels. True until it is measured, before anything is painted. */
export function useFits(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [fits, setFits] = useState(true)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return
    const look = (): void => setFits(box.clientWidth >= width)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element, width])
  return fits
}
