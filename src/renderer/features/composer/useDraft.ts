import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../store/useApp'
import { draftAfterSending, hasText } from './draft'
import { mostInField } from './paste/pastePlan'
import { historyOf } from './undo/composerHistories'
import { listenForUndo, selectionOf } from './undo/listenForUndo'
import { findChange } from './undo/textChange'

export type Draft = {
  /** Whether there is anything to send; the only thing about the text that draws anything again. */
  filled: boolean
  read(): string
  onInput(): void
  /** Takes the sent text out, now or when the syllable that is being composed is finished. */
  removeSent(sent: string): void
  onCompositionEnd(): void
}

/**
 * Keeps a textarea and the stored draft of its conversation the same, without drawing anything per letter: the textarea
 * holds its own text, the store gets every change, and only a change that came from elsewhere is written back. Whatever
 * is written, undo takes it back.
 */
export function useDraft(conversationId: string, field: RefObject<HTMLTextAreaElement | null>): Draft {
  const { t } = useTranslation()
  const store = useAppStore()
  const written = useRef(store.getState().drafts[conversationId] ?? '')
  const composing = useRef(false)
  const sent = useRef<string | null>(null)
  /**
   * What the stored draft has before the field's text: the field gets it once nothing is being composed in it, and never
   * where it becomes a file.
   */
  const before = useRef('')
  const [filled, setFilled] = useState(() => hasText(written.current))

  const read = useCallback(
    () => (field.current === null ? written.current : before.current + field.current.value),
    [field],
  )
  const onInput = useCallback(() => {
    written.current = read()
    store.getState().setDraft(conversationId, written.current)
    setFilled(hasText(written.current))
  }, [conversationId, read, store])

  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    if (element.value !== written.current) element.value = written.current
    const stopUndo = listenForUndo(element, historyOf(store, conversationId, written.current))
    const start = (): void => void (composing.current = true)
    element.addEventListener('compositionstart', start)
    return () => {
      element.removeEventListener('compositionstart', start)
      stopUndo()
    }
  }, [conversationId, field, store])

  /** Puts a kept draft, which was read late, before what was typed since. Undo does not take it away. */
  const writeBefore = useCallback(
    (kept: string) => {
      const element = field.current
      if (element === null || kept === '') return
      historyOf(store, conversationId, element.value).prepend(kept)
      const isAtEnd = selectionOf(element).start === element.value.length
      element.setRangeText(kept, 0, 0, 'preserve')
      if (isAtEnd) element.setSelectionRange(element.value.length, element.value.length)
      element.dispatchEvent(new Event('rewritten'))
    },
    [conversationId, field, store],
  )

  /** More was kept than the field can take without lagging behind every letter: that becomes a file, if it can. */
  const setAside = useCallback(
    (kept: string) => {
      before.current = kept
      void import('./paste/draftIntoFile')
        .then(({ draftIntoFile }) => draftIntoFile(store, conversationId, kept, t('composer.pastedName')))
        .then((isFile) => {
          if (isFile || before.current !== kept) return
          before.current = ''
          writeBefore(kept)
        })
    },
    [conversationId, store, t, writeBefore],
  )

  useEffect(() => {
    let isLoaded = false
    const unsubscribe = store.subscribe(({ drafts }) => {
      const draft = drafts[conversationId] ?? ''
      const element = field.current
      if (draft === written.current || element === null) return
      written.current = draft
      setFilled(hasText(draft))
      const kept = draft.endsWith(element.value) ? draft.slice(0, draft.length - element.value.length) : null
      // The kept draft arrives while the first syllable is being composed: writing it now would break the syllable.
      if (kept !== null && !isLoaded && draft.length > mostInField) setAside(kept)
      else if (kept !== null && composing.current) before.current = kept
      else {
        before.current = ''
        if (kept !== null && !isLoaded) writeBefore(kept)
        else rewrite(element, draft)
      }
    })
    void store
      .getState()
      .loadComposer(conversationId)
      .then(() => void (isLoaded = true))
    return () => {
      unsubscribe()
      void store.getState().saveDraft(conversationId)
    }
  }, [conversationId, field, setAside, store, writeBefore])

  const takeOut = useCallback(
    (text: string) => {
      const draft = store.getState().drafts[conversationId] ?? ''
      store.getState().setDraft(conversationId, draftAfterSending(draft, text))
      void store.getState().saveDraft(conversationId)
    },
    [conversationId, store],
  )
  return {
    filled,
    read,
    onInput,
    removeSent: (text) => {
      if (composing.current && field.current !== null) sent.current = text
      else takeOut(text)
    },
    onCompositionEnd: () => {
      composing.current = false
      writeBefore(before.current)
      before.current = ''
      if (sent.current !== null) takeOut(sent.current)
      sent.current = null
    },
  }
}

/** Makes a field's text another one by the one change between them: the caret stays where it is in the text. */
function rewrite(element: HTMLTextAreaElement, text: string): void {
  const change = findChange(element.value, text, text.length)
  if (change === null) return
  const { at, removed, inserted } = change
  const isAtEnd = selectionOf(element).start === element.value.length
  const event = { bubbles: true, inputType: 'insertReplacementText' }
  element.dispatchEvent(new InputEvent('beforeinput', event))
  element.setRangeText(inserted, at, at + removed.length, 'preserve')
  if (isAtEnd) element.setSelectionRange(text.length, text.length)
  // By an event of its own kind to those who watch the text: it is in the store already.
  element.dispatchEvent(new InputEvent('input', event))
}
