import { useEffect, useState } from 'react'

/**
 * The time in milliseconds since 1970, drawn again each second up to `until`. It stands still while the window is hidden:
 * a second that nobody sees must not wake the machine.
 */
export function useNow(until = Infinity): number {
  const [now, setNow] = useState(() => Date.now())
  const ticking = now < until
  useEffect(() => {
    if (!ticking) return
    let timer: ReturnType<typeof setInterval> | undefined
    const tick = (): void => setNow(Date.now())
    const follow = (): void => {
      clearInterval(timer)
      if (document.hidden) return
      tick()
      timer = setInterval(tick, 1000)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [ticking])
  return now
}
