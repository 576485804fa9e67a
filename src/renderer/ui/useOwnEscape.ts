import { type RefObject, useEffect, useRef } from 'react'

/** Runs `onEscape` while the focus is within an element, which has to be marked `data-own-escape`; see `useEscape`. */
export function useOwnEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const latest = useRef(onEscape)
  useEffect(() => void (latest.current = onEscape))
  useEffect(() => {
    const target = element.current
    const listen = (event: KeyboardEvent): void => {
      // What is being composed belongs to the input method.
      if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return
      event.preventDefault()
      latest.current()
    }
    target?.addEventListener('keydown', listen)
    return () => target?.removeEventListener('keydown', listen)
  }, [element])
}
