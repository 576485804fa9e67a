/** Keys that scroll upwards. */
const upwards = new Set(['PageUp', 'ArrowUp', 'Home'])

/**
 * Tells that the reader turns away from the end, before the list has moved: the two or three pixels of a touchpad's first
 * move would be lost to the next piece of text that arrives, and so would all that follow. Returns its own undo.
 */
export function onTurnAway(list: HTMLElement, turnAway: () => void): () => void {
  const wheel = (event: WheelEvent): void => {
    // Where there is nothing above, nothing moves, and the end stays where it is.
    if (event.deltaY < 0 && !event.ctrlKey && list.scrollTop > 0) turnAway()
  }
  const key = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && event.target.closest('input, textarea, [role="menu"]')) return
    const scrolls = upwards.has(event.key) || (event.key === ' ' && event.shiftKey)
    if (scrolls && !event.altKey && list.scrollTop > 0) turnAway()
  }
  list.addEventListener('wheel', wheel, { passive: true })
  list.addEventListener('keydown', key)
  return () => {
    list.removeEventListener('wheel', wheel)
    list.removeEventListener('keydown', key)
  }
}

/** Whether text of the list is selected: moving it then would pull it away from under the pointer. */
export function isSelectingIn(list: HTMLElement): boolean {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && list.contains(selection.anchorNode)
}
