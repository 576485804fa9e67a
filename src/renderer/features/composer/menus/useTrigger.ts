import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { findTrigger, mayTrigger, type Trigger } from './trigger'

/** What somebody types when they look for a preset or a model, and what ends it. */
export type TriggerState = {
  trigger: Trigger | null
  /** Shows the list for a name that is in the text already. */
  open(trigger: Trigger): void
  /** Ends it, and does not begin again for the same name. */
  dismiss(): void
}

const typing = /^insert(Text|CompositionText|FromComposition)$/

/**
 * Watches a field for `/` and `@`. While nothing is being looked for this is one look at a character per letter, and
 * nothing is drawn.
 */
export function useTrigger(field: RefObject<HTMLTextAreaElement | null>): TriggerState {
  const [trigger, setTrigger] = useState<Trigger | null>(null)
  const shown = useRef<Trigger | null>(null)
  /** Where the name begins that somebody said is none. */
  const dismissed = useRef<number | null>(null)

  const show = useCallback((next: Trigger | null) => {
    const last = shown.current
    const isSame =
      next?.query === last?.query && next?.part.start === last?.part.start && next?.kind === last?.kind
    shown.current = next
    if (!isSame || next?.part.end !== last?.part.end) setTrigger(next)
  }, [])

  useEffect(() => {
    const element = field.current
    if (element === null) return
    const listeners = new AbortController()
    const { signal } = listeners
    const look = (): void => {
      const found = findTrigger(element.value, element.selectionEnd)
      if (found === null) dismissed.current = null
      show(found !== null && found.part.start === dismissed.current ? null : found)
    }
    element.addEventListener(
      'input',
      (event) => {
        const typed = event instanceof InputEvent && typing.test(event.inputType)
        const begins = typed && mayTrigger(element.value, element.selectionEnd)
        if (begins || shown.current !== null) look()
        else if (dismissed.current !== null && element.value === '') dismissed.current = null
      },
      { signal },
    )
    // The caret went elsewhere.
    const moved = (): void => {
      if (shown.current !== null) look()
    }
    element.addEventListener('keyup', moved, { signal })
    element.addEventListener('click', moved, { signal })
    element.addEventListener('blur', () => show(null), { signal })
    return () => listeners.abort()
  }, [field, show])

  return {
    trigger,
    open: useCallback(
      (next) => {
        dismissed.current = null
        show(next)
      },
      [show],
    ),
    dismiss: useCallback(() => {
      dismissed.current = shown.current?.part.start ?? null
      show(null)
    }, [show]),
  }
}
