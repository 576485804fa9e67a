import { isMac } from '../../../ui/platform'
import { historyKey } from './historyKey'
import type { Selection } from './textChange'
import type { Restored, TextHistory } from './textHistory'

/** Input types of single letters, of which a run is one step. */
const typing = /^(insertText|insertCompositionText|insertLineBreak|deleteContent(Backward|Forward))$/

/**
 * Keeps a field's history and carries out undo and redo, by keyboard and by menu; returns its own undo. Everything that
 * changes the field is seen: typing and what {@link writeInto} does by its events, anything else at the next of them.
 */
export function listenForUndo(field: HTMLTextAreaElement, history: TextHistory): () => void {
  const listeners = new AbortController()
  let before: Selection = selectionOf(field)
  let isRestoring = false

  const record = (typed: boolean): void => {
    history.record(field.value, { before, caret: field.selectionEnd, typed })
    before = selectionOf(field)
  }
  const restore = (restored: Restored | null): void => {
    if (restored === null) return
    const { change, text, selection } = restored
    isRestoring = true
    // Written elsewhere since it was recorded: then the whole text, and not a change that is meant for another one.
    const fits = field.value.length - change.inserted.length + change.removed.length >= 0
    field.setRangeText(change.inserted, change.at, change.at + change.removed.length)
    if (!fits || field.value !== text) field.value = text
    field.setSelectionRange(selection.start, selection.end)
    before = selection
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
    isRestoring = false
  }
  const on = <N extends keyof HTMLElementEventMap>(
    name: N,
    listen: (event: HTMLElementEventMap[N]) => void,
  ): void => field.addEventListener(name, listen, { signal: listeners.signal })

  on('beforeinput', (event) => {
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
      event.preventDefault()
      // A syllable in the making would be written over what is written now.
      if (event.isComposing) return
      restore(event.inputType === 'historyUndo' ? history.undo() : history.redo())
    } else if (!event.isComposing) before = selectionOf(field)
  })
  on('compositionstart', () => void (before = selectionOf(field)))
  on('compositionend', () => record(true))
  on('input', (event) => {
    if (isRestoring || (event instanceof InputEvent && event.isComposing)) return
    record(event instanceof InputEvent && typing.test(event.inputType))
  })
  on('blur', () => history.pause())
  on('keydown', (event) => {
    const asked = historyKey(event, isMac)
    if (asked === null || event.isComposing) return
    event.preventDefault()
    restore(asked === 'undo' ? history.undo() : history.redo())
  })
  return () => listeners.abort()
}

/** Puts text in place of a part of a field as if it had been typed there: listeners and undo see it. */
export function writeInto(field: HTMLTextAreaElement, part: Selection, text: string): void {
  field.setSelectionRange(part.start, part.end)
  const event = { bubbles: true, inputType: 'insertReplacementText', data: text }
  field.dispatchEvent(new InputEvent('beforeinput', event))
  field.setRangeText(text, part.start, part.end, 'end')
  field.dispatchEvent(new InputEvent('input', event))
}

export function selectionOf({ selectionStart, selectionEnd }: HTMLTextAreaElement): Selection {
  return { start: selectionStart, end: selectionEnd }
}
