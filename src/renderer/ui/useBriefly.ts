import { useEffect, useState } from 'react'

/** How long a button says that it worked, in milliseconds. */
const shownMs = 2_000

/** A state that falls back to false by itself: what was done is confirmed for a moment. */
export function useBriefly(): [shown: boolean, show: (worked: boolean) => void] {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(false), shownMs)
    return () => clearTimeout(timer)
  }, [shown])
  return [shown, setShown]
}
