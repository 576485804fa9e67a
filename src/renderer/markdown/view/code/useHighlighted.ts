import { startTransition, useEffect, useState, type ReactElement } from 'react'
import { lazyPart, useLazyPart } from '../../../ui/lazyPart'

const highlighter = lazyPart(() => import('../../lazy/highlighter'))

/** Longer code stays plain: colouring it would hold up everything else for longer than a frame. */
const maxLength = 10_000
/** Colours may come late, but not never, when the window is busy. */
const idleTimeoutMs = 1_000

/** The code in colours once there is time for it, null until then; a grammar is fetched with the first use. */
export function useHighlighted(code: string, grammar: string | null, finished: boolean): ReactElement | null {
  const isWanted = finished && grammar !== null && code.length <= maxLength
  const part = useLazyPart(highlighter, isWanted)
  const [coloured, setColoured] = useState<{ code: string; tree: ReactElement | null } | null>(null)
  useEffect(() => {
    if (!part || !isWanted) return
    let callback: number | null = null
    let isGone = false
    part.prepare(grammar).then(
      () => {
        if (isGone) return
        callback = requestIdleCallback(
          () => {
            const tree = part.highlight(code, grammar)
            startTransition(() => setColoured({ code, tree }))
          },
          { timeout: idleTimeoutMs },
        )
      },
      // A grammar that cannot be fetched leaves the code as it is: readable.
      () => undefined,
    )
    return () => {
      isGone = true
      if (callback !== null) cancelIdleCallback(callback)
    }
  }, [part, isWanted, code, grammar])
  return isWanted && coloured?.code === code ? coloured.tree : null
}
