import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { useDiscardGuard } from '../../ui/useDiscardGuard'
import { signals } from '../shell/signals'
import { hasText } from './draft'
import { MessageField } from './MessageField'
import { useUndo } from './undo/useUndo'
import { nothingWaits } from './useFieldKeys'
import { focusAtEnd } from './useFocusRequests'

type QueuedMessageFieldProps = {
  conversationId: string
  /** What the field begins with. */
  text: string
  /** What the message says until it is saved. */
  saved: string
  onType: (text: string) => void
  onSave: (text: string) => void
  onCancel: () => void
}

/** Changes a message that waits, in its place: Enter keeps the change, Escape drops it. */
export function QueuedMessageField(props: QueuedMessageFieldProps) {
  const { conversationId, text, saved, onType, onSave, onCancel } = props
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const save = (): void => {
    const next = field.current?.value ?? ''
    if (hasText(next)) onSave(next.trimEnd())
  }
  const guard = useDiscardGuard(() => field.current?.value !== saved, onCancel)
  useUndo(field)
  useEffect(() => {
    focusAtEnd(field.current)
    return () => {
      // The message went out, and what was typed is in the composer now.
      if (document.activeElement === document.body) signals.emit('focus-composer', conversationId)
    }
  }, [conversationId])
  return (
    <>
      <MessageField
        field={field}
        keys={{ onSend: save, onCompositionEnd: nothingWaits }}
        boxClassName="my-1"
        data-testid="queued-message-field"
        data-own-escape
        aria-label={t('queue.edit')}
        defaultValue={text}
        className="max-h-28 min-h-8 rounded-lg border border-line px-2 py-1 text-sm"
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          guard.cancel()
        }}
      />
      <Button size="small" onClick={guard.cancel}>
        {t('common.cancel')}
      </Button>
      <Button size="small" variant="primary" onClick={save}>
        {t('common.save')}
      </Button>
      {guard.question}
    </>
  )
}
