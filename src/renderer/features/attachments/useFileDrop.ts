import { useEffect, useRef, useState } from 'react'
import { bringsFiles } from './transfer'

/**
 * Takes files that are dropped anywhere in the window.
 * @param active false for those that leave them to another one
 * @returns whether files are being dragged over it.
 */
export function useFileDrop(onFiles: (files: File[]) => void, active = true): boolean {
  const [dragging, setDragging] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => void (latest.current = onFiles))
  useEffect(() => {
    if (!active) return
    const listeners = new AbortController()
    const on = (
      name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      listen: (event: DragEvent) => void,
    ): void =>
      window.addEventListener(
        name,
        (event) => {
          if (event.dataTransfer !== null && bringsFiles(event.dataTransfer)) listen(event)
        },
        { signal: listeners.signal },
      )
    on('dragenter', () => setDragging(true))
    on('dragover', (event) => {
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    })
    // Going from one element to the next leaves the first as well; outside the window there is no next.
    on('dragleave', ({ relatedTarget }) => setDragging(relatedTarget !== null))
    on('drop', (event) => {
      event.preventDefault()
      setDragging(false)
      latest.current([...(event.dataTransfer?.files ?? [])])
    })
    return () => listeners.abort()
  }, [active])
  // One that is no longer the active one hears of no end of the dragging.
  return dragging && active
}
