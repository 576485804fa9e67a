import { type RefObject, useEffect, useRef } from 'react'
import { type KeyHandlers, listenForKeys } from './listenForKeys'

/** {@link listenForKeys} for as long as the field is there, with the handlers of the last drawing. */
export function useFieldKeys(field: RefObject<HTMLTextAreaElement | null>, handlers: KeyHandlers): void {
  const latest = useRef(handlers)
  useEffect(() => void (latest.current = handlers))
  useEffect(() => {
    if (field.current === null) return
    return listenForKeys(field.current, {
      onSend: () => latest.current.onSend(),
      onCompositionEnd: () => latest.current.onCompositionEnd(),
    })
  }, [field])
}

/** For a field in which nothing waits for the end of a syllable. */
export const nothingWaits = (): void => undefined
