import { useEffect } from 'react'

/**
 * Gives the … of cut titles the dots on the baseline, once the window stands: looking for a font that has them took the
 * first frame 10 ms on Linux, and until then the dots are only a little higher.
 */
export function useEllipsisFont(started: boolean): void {
  useEffect(() => {
    if (started) document.documentElement.dataset['started'] = ''
  }, [started])
}
