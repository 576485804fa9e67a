import { useEffect, useState } from 'react'

/** Milliseconds that a busy window may keep the rest of a frame waiting; a key that is pressed goes first. */
const longestWaitMs = 100

/**
 * False for the first frame. What measures itself, such as a virtual list, then does so behind the frame in which the
 * composer appears, which is what a start is waited for.
 */
export function useAfterFirstFrame(): boolean {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    let idle = 0
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => setDrawn(true), { timeout: longestWaitMs })
    })
    return () => {
      cancelAnimationFrame(frame)
      cancelIdleCallback(idle)
    }
  }, [])
  return drawn
}
