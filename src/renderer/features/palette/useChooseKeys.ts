import { type RefObject, useEffect, useRef } from 'react'
import { listenForKeys } from '../composer/listenForKeys'

/**
 * Calls `choose` once for each Enter that is meant for the list: one that ends a Korean composition is, once the syllable
 * is whole; one that accepts a Japanese or Chinese candidate is not. With Shift, Ctrl or ⌘ it chooses the other way.
 */
export function useChooseKeys(
  field: RefObject<HTMLInputElement | null>,
  choose: (elsewhere: boolean) => void,
): void {
  const latest = useRef(choose)
  useEffect(() => void (latest.current = choose))
  useEffect(() => {
    const input = field.current
    if (input === null) return
    const listeners = new AbortController()
    const onOther = (event: KeyboardEvent): void => {
      const held = event.shiftKey || event.ctrlKey || event.metaKey
      if (event.key !== 'Enter' || !held || event.isComposing || event.keyCode === 229) return
      event.preventDefault()
      // Not for the listeners below, which would take it for a plain Enter or a new line.
      event.stopImmediatePropagation()
      if (!event.repeat) latest.current(true)
    }
    input.addEventListener('keydown', onOther, { signal: listeners.signal })
    const undo = listenForKeys(input, {
      sendKey: () => 'enter',
      onSend: () => latest.current(false),
      onCompositionEnd: () => undefined,
    })
    return () => {
      listeners.abort()
      undo()
    }
  }, [field])
}
