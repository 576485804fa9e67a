import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserMessage } from '@shared/model/message'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { loaded } from '../../ui/loaded'
import { useDiscardGuard } from '../../ui/useDiscardGuard'
import { MessageField } from '../composer/MessageField'
import { useUndo } from '../composer/undo/useUndo'
import { useSendKeys } from '../composer/useSendKeys'
import { nothingWaits } from '../composer/useFieldKeys'
import { focusAtEnd } from '../composer/useFocusRequests'
import { signals } from '../shell/signals'

const AttachmentList = loaded(async () => (await import('../attachments/AttachmentList')).AttachmentList)

/**
 * Rewrites a message in its place. The text lives in the field and, at every change, in the store: the row is taken out
 * of the page when it is scrolled away, and comes back with what was typed.
 */
export function EditMessage({ message, onCancel }: { message: UserMessage; onCancel: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const field = useRef<HTMLTextAreaElement>(null)
  const [sending, setSending] = useState(false)
  // Not the state: two presses of Enter can come before the first one is drawn.
  const isSending = useRef(false)
  const kept = useApp((state) => state.edits[message.id]?.attachments)
  const attachments = message.attachments.filter(({ hash }) => kept?.some((ref) => ref.hash === hash))
  const { changeEdit, cancelEdit } = store.getState()

  const send = async (): Promise<void> => {
    const edit = store.getState().edits[message.id]
    if (edit === undefined || isSending.current) return
    if (!/\S/.test(edit.text) && edit.attachments.length === 0) return
    isSending.current = true
    setSending(true)
    const outcome = await store.getState().edit(message, { ...edit, text: edit.text.trimEnd() })
    isSending.current = false
    setSending(false)
    // What could not be sent is still there to be sent again.
    if (outcome !== 'sent' && outcome !== 'queued') return field.current?.focus()
    cancelEdit(message.id)
    // The field is gone, and what comes next is written below.
    signals.emit('focus-composer', message.conversationId)
  }
  const isChanged = (): boolean => {
    const edit = store.getState().edits[message.id]
    if (edit === undefined) return false
    return edit.text !== message.content || edit.attachments.length !== message.attachments.length
  }
  const guard = useDiscardGuard(isChanged, onCancel)
  useUndo(field)
  const sendKeys = useSendKeys()
  useEffect(() => focusAtEnd(field.current), [])

  return (
    <div className="w-full rounded-2xl border border-line bg-raised p-2 focus-within:border-line-strong">
      {attachments.length > 0 && (
        <div className="px-2 pt-1 pb-1.5">
          <AttachmentList
            attachments={attachments}
            onRemove={(hash) =>
              changeEdit(message.id, { attachments: kept?.filter((ref) => ref.hash !== hash) ?? [] })
            }
          />
        </div>
      )}
      <MessageField
        field={field}
        keys={{ onSend: () => void send(), onCompositionEnd: nothingWaits }}
        data-testid="message-edit-field"
        // Escape ends the editing and not the answer that may be streaming.
        data-own-escape
        aria-label={t('messages.editField')}
        aria-describedby={`edit-hint-${message.id}`}
        defaultValue={store.getState().edits[message.id]?.text ?? message.content}
        className="max-h-[50dvh] min-h-9 bg-transparent px-2.5 py-1.5 text-base leading-normal outline-none"
        onInput={(event) => changeEdit(message.id, { text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.keyCode === 229) return
          guard.cancel()
        }}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p id={`edit-hint-${message.id}`} className="min-w-0 grow basis-48 px-2.5 text-xs text-muted">
          {t('messages.editHint', { send: sendKeys.send })}
        </p>
        <Button size="small" onClick={guard.cancel}>
          {t('common.cancel')}
        </Button>
        <Button
          size="small"
          variant="primary"
          data-testid="message-edit-send"
          disabled={sending}
          onClick={() => void send()}
        >
          {t('messages.editSend')}
        </Button>
      </div>
      {guard.question}
    </div>
  )
}
