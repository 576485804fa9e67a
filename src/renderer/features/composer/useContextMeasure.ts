import { useEffect, useState } from 'react'
import type { ContextMeasure } from '@shared/model/fit'
import { useApp } from '../../store/useApp'

/** Milliseconds of quiet before it is measured: nothing that is looked at waits for it. */
const pause = 600

/**
 * How full the context of a conversation is: measured anew when an answer is over, and when model, parameters or shown
 * branch change, but only while the window is looked at. Null until it is known.
 */
export function useContextMeasure(conversationId: string, answering: boolean): ContextMeasure | null {
  const measure = useApp((state) => state.measureContext)
  const conversation = useApp((state) => state.conversations[conversationId])
  const { model, activeLeafId, systemPrompt, connectionId, parameters } = conversation ?? {}
  // A message that was deleted out of the middle of the branch changes nothing of the conversation itself.
  const revision = useApp((state) => state.threads[conversationId]?.revision)
  const [measured, setMeasured] = useState<ContextMeasure | null>(null)
  useEffect(() => {
    if (answering) return
    const listeners = new AbortController()
    const { signal } = listeners
    const run = (): void => {
      if (document.visibilityState !== 'visible') return
      listeners.abort()
      // Whatever changes next makes this measure an old one.
      void measure(conversationId).then((result) => isCurrent && setMeasured(result))
    }
    let isCurrent = true
    const timer = setTimeout(() => {
      run()
      if (!signal.aborted) document.addEventListener('visibilitychange', run, { signal })
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
      listeners.abort()
    }
  }, [
    answering,
    conversationId,
    measure,
    model,
    activeLeafId,
    systemPrompt,
    connectionId,
    parameters,
    revision,
  ])
  return measured
}
