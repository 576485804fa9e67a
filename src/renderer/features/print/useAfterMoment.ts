import { useEffect, useState } from 'react'

/** Milliseconds after which a wait wants an explanation; a dialog that flashes by explains nothing. */
const momentMs = 300

/** False at first, true once it takes a while. */
export function useAfterMoment(): boolean {
  const [after, setAfter] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), momentMs)
    return () => clearTimeout(timer)
  }, [])
  return after
}
