import { type RefObject, useEffect } from 'react'
import { useApp, useAppStore } from '../../store/useApp'
import type { SpellLayer } from './spellLayer'

/** Milliseconds that a busy window may keep the marks waiting. */
const longestWaitMs = 500

/**
 * Marks misspelt words in a field, if that is wanted. Nothing is loaded before there is a word in it, and nothing is drawn
 * by React.
 */
export function useSpelling(field: RefObject<HTMLTextAreaElement | null>): void {
  const store = useAppStore()
  const wanted = useApp(({ settings }) => settings.spellcheck)
  useEffect(() => {
    const element = field.current
    if (element === null || !wanted) return
    const listeners = new AbortController()
    let layer: SpellLayer | null = null
    let isGone = false
    const load = async (): Promise<void> => {
      const { createSpellLayer } = await import('./spellLayer')
      if (isGone) return
      const { misspelt, askSpelling } = store.getState()
      layer = createSpellLayer(element, { misspelt, choose: askSpelling })
    }
    const begin = (): void => {
      listeners.abort()
      // A draft that is there again at a start is an input, too: the first key comes before its words.
      requestIdleCallback(() => void load(), { timeout: longestWaitMs })
    }
    // What stands in it already is looked at as soon as somebody writes on.
    element.addEventListener('input', begin, { signal: listeners.signal })
    const unsubscribe = store.subscribe((state, before) => {
      if (state.ownWords !== before.ownWords) layer?.recheck()
    })
    return () => {
      isGone = true
      listeners.abort()
      unsubscribe()
      layer?.remove()
    }
  }, [field, store, wanted])
}
