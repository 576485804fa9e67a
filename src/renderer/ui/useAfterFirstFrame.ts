import { useEffect, useState } from 'react'

/**
 * False for the first frame. What measures itself, such as a virtual list, then does so behind the frame in which the
 * composer appears, which is what a start is waited for.
 */
export function useAfterFirstFrame(): boolean {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setDrawn(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return drawn
}
