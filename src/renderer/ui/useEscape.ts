import { useEffect, useRef } from 'react'

/**
 * Runs `onEscape` wherever the focus is, except while a popup or an input method has its own use for the key, both of
 * which close something of theirs with it.
 */
export function useEscape(onEscape: () => void, active = true): void {
  const latest = useRef(onEscape)
  useEffect(() => void (latest.current = onEscape))
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.keyCode === 229)
        return
      const inPopup = event.target instanceof Element && event.target.closest(popups) !== null
      if (!inPopup) latest.current()
    }
    // Capturing: before a popup closes and takes its elements, by which it is recognised, out of the page.
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [active])
}

const popups = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
