import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { signals } from '../shell/signals'
import { hasText } from './draft'
import { nothingWaits, useFieldKeys } from './useFieldKeys'
import { focusAtEnd } from './useFocusRequests'

type QueuedMessageFieldProps = {
  text: string
  onType: (text: string) => void
  onSave: (text: string) => void
  onCancel: () => void
}

/** Changes a message that waits, in its place: Enter keeps the change, Escape drops it. */
export function QueuedMessageField({ text, onType, onSave, onCancel }: QueuedMessageFieldProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const save = (): void => {
    const next = field.current?.value ?? ''
    if (hasText(next)) onSave(next.trimEnd())
  }
  useFieldKeys(field, { onSend: save, onCompositionEnd: nothingWaits })
  useEffect(() => {
    focusAtEnd(field.current)
    return () => {
      // The message went out, and what was typed is in the composer now.
      if (document.activeElement === document.body) signals.emit('focus-composer')
    }
  }, [])
  return (
    <>
      <textarea
        ref={field}
        data-testid="queued-message-field"
        data-own-escape
        aria-label={t('queue.edit')}
        defaultValue={text}
        rows={1}
        className="field-sizing-content my-1 max-h-28 min-h-8 grow resize-none rounded-lg border border-line bg-bg px-2 py-1 text-sm"
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onCancel()
        }}
      />
      <Button size="small" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button size="small" variant="primary" onClick={save}>
        {t('common.save')}
      </Button>
    </>
  )
}
