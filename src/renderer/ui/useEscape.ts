import { useEffect, useRef } from 'react'

/**
 * Runs `onEscape` wherever the focus is, except while a popup, an input method or a field marked `data-own-escape` has
 * its own use for the key: each ends something of its own with it.
 */
export function useEscape(onEscape: () => void, active = true): void {
  const latest = useRef(onEscape)
  useEffect(() => void (latest.current = onEscape))
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.keyCode === 229)
        return
      const taken = event.target instanceof Element && event.target.closest(takers) !== null
      // What had the focus in a dialog may have left it: then the key is still the dialog's.
      if (event.target === document.body && document.querySelector(openDialogs) !== null) return
      if (!taken) latest.current()
    }
    // Capturing: before a popup closes and takes its elements, by which it is recognised, out of the page.
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [active])
}

const dialogs = '[role="dialog"], [role="alertdialog"]'
/** Passing messages are dialogs by their role, too, and nothing that a key would have to close. */
const openDialogs = `:is(${dialogs}):not([aria-modal="false"])`

/** The button of a popup counts too: the focus is still there in the moment in which the popup opens. */
const takers = `${dialogs}, [role="menu"], [role="listbox"], [data-own-escape], [aria-haspopup][aria-expanded="true"]`
