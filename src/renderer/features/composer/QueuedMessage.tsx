import Columns3 from 'lucide-react/icons/columns-3'
import Paperclip from 'lucide-react/icons/paperclip'
import Pencil from 'lucide-react/icons/pencil'
import X from 'lucide-react/icons/x'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueuedMessage as Message } from '@shared/model/queue'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { shortModelName } from '../../ui/modelName'
import { hasText } from './draft'
import { QueuedMessageField } from './QueuedMessageField'

type QueuedMessageProps = {
  conversationId: string
  message: Message
  number: number
  onRemove: () => void
}

/** Characters that can be seen in one line at most. */
const lineLength = 300

/** One message that waits, in a line; it can still be changed or taken back. */
export function QueuedMessage({ conversationId, message, number, onRemove }: QueuedMessageProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const editing = useApp((state) => state.queueEdits[message.id] !== undefined)
  const { typeQueued, cancelQueued, editQueued } = store.getState()
  const editButton = useRef<HTMLButtonElement>(null)
  // The button is there again with the next frame.
  const focusButton = (): void => void requestAnimationFrame(() => editButton.current?.focus())
  const { id, text, attachments, columns } = message
  // A message may be nothing but its files.
  const line = hasText(text) ? text.slice(0, lineLength) : attachments.map(({ name }) => name).join(', ')
  return (
    <li data-testid="queued-message" className="flex items-center gap-1 px-1.5 text-sm">
      <span className="w-5 shrink-0 text-xs text-muted">{number}</span>
      {editing ? (
        <QueuedMessageField
          conversationId={conversationId}
          text={store.getState().queueEdits[id] ?? text}
          saved={text}
          onType={(typed) => typeQueued(id, typed)}
          onCancel={() => {
            cancelQueued(id)
            focusButton()
          }}
          onSave={async (next) => {
            if (next === text) cancelQueued(id)
            else if (!(await editQueued(conversationId, id, next))) return
            focusButton()
          }}
        />
      ) : (
        <>
          <span className="min-w-0 grow truncate">{line}</span>
          {columns !== null && (
            <span className="flex shrink-0 items-center gap-0.5 text-xs text-muted">
              {columns.length > 1 && <Columns3 className="size-3.5" aria-hidden />}
              {columns.length > 1
                ? t('queue.models', { count: columns.length })
                : t('queue.model', { model: shortModelName(columns[0]?.model ?? '') })}
            </span>
          )}
          {attachments.length > 0 && (
            <span className="flex shrink-0 items-center gap-0.5 text-xs text-muted">
              <Paperclip className="size-3.5" aria-hidden />
              {t('queue.attachments', { count: attachments.length })}
            </span>
          )}
          <IconButton
            ref={editButton}
            label={t('queue.edit')}
            size="small"
            onClick={() => typeQueued(id, text)}
          >
            <Pencil className="size-3.5" aria-hidden />
          </IconButton>
          <IconButton label={t('queue.remove')} size="small" onClick={onRemove}>
            <X className="size-4" aria-hidden />
          </IconButton>
        </>
      )}
    </li>
  )
}
