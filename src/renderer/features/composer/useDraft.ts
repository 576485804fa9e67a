import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useAppStore } from '../../store/useApp'
import { draftAfterSending, hasText } from './draft'

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
 * holds its own text, the store gets every change, and only a change that came from elsewhere is written back.
 */
export function useDraft(conversationId: string, field: RefObject<HTMLTextAreaElement | null>): Draft {
  const store = useAppStore()
  const written = useRef(store.getState().drafts[conversationId] ?? '')
  const composing = useRef(false)
  const sent = useRef<string | null>(null)
  /** What the stored draft has before the field's text, and the field gets once nothing is being composed in it. */
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
    const start = (): void => void (composing.current = true)
    element.addEventListener('compositionstart', start)
    return () => element.removeEventListener('compositionstart', start)
  }, [field])

  useEffect(
    () =>
      store.subscribe(({ drafts }) => {
        const draft = drafts[conversationId] ?? ''
        const element = field.current
        if (draft === written.current || element === null) return
        written.current = draft
        setFilled(hasText(draft))
        // The kept draft arrives while the first syllable is being composed: writing it now would break the syllable.
        if (composing.current && draft.endsWith(element.value)) {
          before.current = draft.slice(0, draft.length - element.value.length)
        } else {
          before.current = ''
          element.value = draft
        }
      }),
    [conversationId, field, store],
  )

  useEffect(() => {
    void store.getState().loadComposer(conversationId)
    return () => void store.getState().saveDraft(conversationId)
  }, [conversationId, store])

  const takeOut = useCallback(
    (text: string) => {
      const draft = store.getState().drafts[conversationId] ?? ''
      store.getState().setDraft(conversationId, draftAfterSending(draft, text))
      void store.getState().saveDraft(conversationId)
    },
    [conversationId, store],
  )
  const writeBefore = useCallback(() => {
    const element = field.current
    if (element === null || before.current === '') return
    element.setRangeText(before.current, 0, 0, 'preserve')
    before.current = ''
  }, [field])
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
      writeBefore()
      if (sent.current !== null) takeOut(sent.current)
      sent.current = null
    },
  }
}
