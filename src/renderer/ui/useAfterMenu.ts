import { useEffect, useRef } from 'react'

/**
 * For entries of a menu that move the focus elsewhere: what they do waits until the menu is gone. A menu that closes gives
 * the focus back to where it was, and would take it away from where it has just been moved to.
 * @returns makes an entry's `onSelect` out of what it does; to be used by the component that draws the menu, and goes with it
 */
export function useAfterMenu(): (act: () => void) => () => void {
  const chosen = useRef<(() => void) | null>(null)
  useEffect(
    () => () => {
      // A task of its own: the focus is given back behind this one.
      if (chosen.current !== null) setTimeout(chosen.current)
    },
    [],
  )
  return (act) => () => void (chosen.current = act)
}
