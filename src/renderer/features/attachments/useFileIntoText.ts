import type { RefObject } from 'react'
import type { DraftFile } from '../../store/draftFile'
import { useAppStore } from '../../store/useApp'
import { mostInField } from '../composer/paste/pastePlan'
import { selectionOf, writeInto } from '../composer/undo/listenForUndo'

/** Whether a file is a text that the field can take. */
export function fitsIntoText(file: DraftFile): boolean {
  if (file.state !== 'ready' || file.attachment.kind !== 'text') return false
  return (file.attachment.characters ?? Infinity) <= mostInField
}

/** Puts a text file's text into the message where the caret is, in place of the file. Undo takes it out again. */
export function useFileIntoText(
  conversationId: string,
  field: RefObject<HTMLTextAreaElement | null>,
): (file: DraftFile) => Promise<void> {
  const store = useAppStore()
  return async (file) => {
    if (file.state !== 'ready') return
    const result = await store.getState().readAttachment(file.attachment.hash)
    const element = field.current
    if (!store.getState().check(result) || element === null || result.value.kind !== 'text') return
    element.focus()
    writeInto(element, selectionOf(element), result.value.text)
    store.getState().removeFiles(conversationId, [file.key])
  }
}
