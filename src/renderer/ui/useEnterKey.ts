import { type RefObject, useEffect, useRef } from 'react'
import { listenForKeys } from './listenForKeys'

/**
 * Calls `onEnter` once for each Enter that is meant for what a field is for: one that ends a Korean composition is, once
 * the syllable is whole; one that accepts a Japanese or Chinese candidate is not.
 * @param onEnter `otherWay`: with Shift, Ctrl or ⌘
 */
export function useEnterKey(
  field: RefObject<HTMLInputElement | null>,
  onEnter: (otherWay: boolean) => void,
): void {
  const latest = useRef(onEnter)
  useEffect(() => void (latest.current = onEnter))
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
