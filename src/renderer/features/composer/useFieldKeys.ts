import { type RefObject, useEffect, useRef } from 'react'
import { useAppStore } from '../../store/useApp'
import { type KeyHandlers, listenForKeys } from '../../ui/listenForKeys'

export type FieldKeyHandlers = Omit<KeyHandlers, 'sendKey'> & {
  /** While a list of completions is open Enter takes one of them, whatever the settings say. */
  isPicking?: () => boolean
}

/** {@link listenForKeys} for as long as the field is there, with the handlers of the last drawing. */
export function useFieldKeys(field: RefObject<HTMLTextAreaElement | null>, handlers: FieldKeyHandlers): void {
  const store = useAppStore()
  const latest = useRef(handlers)
  useEffect(() => void (latest.current = handlers))
  useEffect(() => {
    if (field.current === null) return
    return listenForKeys(field.current, {
      sendKey: () => (latest.current.isPicking?.() ? 'enter' : store.getState().settings.sendKey),
      onSend: () => latest.current.onSend(),
      onCompositionEnd: () => latest.current.onCompositionEnd(),
    })
  }, [field, store])
}

/** For a field in which nothing waits for the end of a syllable. */
export const nothingWaits = (): void => undefined
