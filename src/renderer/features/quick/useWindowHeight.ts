import { type RefObject, useEffect } from 'react'

/** Milliseconds between two heights of the window: an answer that grows must not move it with every piece of text. */
const pauseMs = 100

/** Pixels that the page's own border takes. */
const border = 2

/** What opens over the page, and the pixels it is given: a list of models in a window as high as one field shows none. */
const popups = '[role=listbox], [role=menu], [role=dialog], [role=alertdialog]'
const popupHeight = 480

/**
 * Tells how high the parts are together, in CSS pixels, when that has changed: at once, and then not before a pause.
 * What scrolls is measured by what is in it.
 */
export function useWindowHeight(
  parts: readonly RefObject<HTMLElement | null>[],
  onHeight: (height: number) => void,
): void {
  useEffect(() => {
    let told = 0
    let timer: ReturnType<typeof setTimeout> | null = null
    const tell = (): void => {
      const heights = parts.map(({ current }) => current?.offsetHeight ?? 0)
      const content = Math.ceil(heights.reduce((sum, one) => sum + one, border))
      const height = document.querySelector(popups) === null ? content : Math.max(content, popupHeight)
      if (height === told) return
      told = height
      onHeight(height)
      timer = setTimeout(() => {
        timer = null
        tell()
      }, pauseMs)
    }
    const observer = new ResizeObserver(() => {
      if (timer === null) tell()
    })
    const observe = (): void => {
      observer.disconnect()
      for (const { current } of parts) if (current !== null) observer.observe(current)
    }
    observe()
    // Parts come and go with the first question; what opens stands in the body or below the field.
    const watcher = new MutationObserver(() => {
      observe()
      if (timer === null) tell()
    })
    const first = parts[0]?.current
    if (first) watcher.observe(first, { childList: true, subtree: true })
    if (first?.parentElement) watcher.observe(first.parentElement, { childList: true })
    watcher.observe(document.body, { childList: true })
    return () => {
      observer.disconnect()
      watcher.disconnect()
      if (timer !== null) clearTimeout(timer)
    }
    // Refs are the same for as long as the screen is there.
    // eslint-disable-next-line react/exhaustive-deps
  }, [onHeight])
}
