import { useEffect, useState } from 'react'

/** Milliseconds after the page began to load. By then a person has their first letter on screen. */
const startMs = 400

/**
 * False while the window starts, and true from then on. What nobody waits for then (code that the first answer needs,
 * suggestions) would else be read and run in the moment in which the first key is pressed.
 */
export function useAfterStart(): boolean {
  const [after, setAfter] = useState(() => performance.now() >= startMs)
  useEffect(() => {
    if (after) return
    const timer = setTimeout(() => setAfter(true), startMs - performance.now())
    return () => clearTimeout(timer)
  }, [after])
  return after
}
