import { useEffect, useState } from 'react'
import { useAppStore } from '../../store/useApp'
import { lazyPart } from '../../ui/lazyPart'

// Reading Markdown as speech: nothing that a window without an answer needs.
const speech = lazyPart(() => import('./spokenSentences'))

/** Milliseconds between two pieces: one that comes while another is read waits behind it, and letters would pile up. */
const paceMs = 3_000
/** Characters of an answer that are read out while it is written; the rest is read from the message itself. */
const mostSpoken = 2_000

/**
 * What has been written of a streaming answer since the last time, in whole sentences. Looks at the clock and not at the
 * store, so that a delta costs nothing.
 * @param answerId null while nothing streams, or nobody should hear of it
 */
export function useSpokenAnswer(answerId: string | null): string {
  const store = useAppStore()
  const [spoken, setSpoken] = useState<{ answerId: string; text: string } | null>(null)
  useEffect(() => {
    if (answerId === null) return
    let until = 0
    // Where it cannot be fetched the answer is heard at its end, as it always is.
    speech.load().catch(() => undefined)
    const timer = setInterval(() => {
      const content = store.getState().live[answerId]?.content ?? ''
      const reader = speech.current()
      if (reader === null || until > mostSpoken) return
      const next = reader.nextSentences(content.slice(0, 2 * mostSpoken), until, false)
      until = next.until
      if (next.text !== '') setSpoken({ answerId, text: next.text })
    }, paceMs)
    return () => clearInterval(timer)
  }, [answerId, store])
  return spoken !== null && spoken.answerId === answerId ? spoken.text : ''
}
