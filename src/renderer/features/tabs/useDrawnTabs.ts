import { useEffect, useState } from 'react'
import { useAfterFirstFrame } from '../../ui/useAfterFirstFrame'

/** As many as a bar can show to either side of the active one, and what one idle moment can draw without being felt. */
const atOnce = 12

/**
 * Which of the tabs are drawn: at first those around the active one, then, in idle moments, ever more to both sides. A
 * hundred at once would hold up the first frame by a fifth of a second.
 * @returns the first and the one behind the last; all of them in the end, and from then on
 */
export function useDrawnTabs(count: number, active: number): readonly [from: number, to: number] {
  const [centre] = useState(active)
  const [reach, setReach] = useState(atOnce)
  const started = useAfterFirstFrame()
  // What is opened later is drawn at once, wherever it stands.
  const [isWhole, setWhole] = useState(false)
  const [from, to] = drawnAround(centre, reach, count)
  if (!isWhole && from === 0 && to === count) setWhole(true)
  useEffect(() => {
    if (!started || isWhole) return
    const idle = requestIdleCallback(() => setReach((before) => before + atOnce))
    return () => cancelIdleCallback(idle)
  }, [started, isWhole, reach])
  return isWhole ? [0, count] : [from, to]
}

/** The tabs within reach of one of them. */
export function drawnAround(
  centre: number,
  reach: number,
  count: number,
): readonly [from: number, to: number] {
  return [Math.max(0, centre - reach), Math.min(count, centre + reach + 1)]
}
