import { type RefObject, useLayoutEffect } from 'react'
import { listenForUndo } from './listenForUndo'
import { createTextHistory } from './textHistory'

/** Undo of a field's own, from the text that it is drawn with, for as long as it is there. */
export function useUndo(field: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const element = field.current
    return element === null ? undefined : listenForUndo(element, createTextHistory(element.value))
  }, [field])
}
