import { type RefObject, useEffect, useRef } from 'react'

/** Pixels from the end within which a reader counts as being there. */
const near = 24

/**
 * Keeps the end of what grows in view, for as long as the reader has not scrolled away from it. Returns the ref of what
 * scrolls.
 * @param of what is shown; another one begins at its end
 */
export function useStayAtEnd(
  inner: RefObject<HTMLElement | null>,
  of: string,
): RefObject<HTMLDivElement | null> {
  const outer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const scrolled = outer.current
    const growing = inner.current
    if (scrolled === null || growing === null) return
    let atEnd = true
    let before = 0
    let height = scrolled.clientHeight
    const toEnd = (): void => {
      if (atEnd) scrolled.scrollTop = scrolled.scrollHeight
    }
    const onScroll = (): void => {
      const { scrollTop, scrollHeight, clientHeight } = scrolled
      const isNear = scrollHeight - scrollTop - clientHeight <= near
      // Only upwards leads away: what grew since this was scrolled to the end must not be taken for the reader's wish, nor
      // a window that became higher, which moves what it shows upwards too.
      atEnd = isNear || (atEnd && (scrollTop >= before || clientHeight !== height))
      before = scrollTop
      height = clientHeight
    }
    const observer = new ResizeObserver(toEnd)
    observer.observe(growing)
    observer.observe(scrolled)
    scrolled.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      scrolled.removeEventListener('scroll', onScroll)
    }
  }, [inner, of])
  return outer
}
