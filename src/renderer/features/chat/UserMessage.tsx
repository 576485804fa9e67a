import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserMessage as Message } from '@shared/model/message'
import { useApp, useAppStore } from '../../store/useApp'
import { loaded } from '../../ui/loaded'
import { signals } from '../shell/signals'
import { EditMessage } from './EditMessage'
import { QuestionActions } from './QuestionActions'
import { QuestionTime } from './QuestionTime'
import { selectVariants } from './selectors'
import { VariantSwitch } from './VariantSwitch'

const AttachmentList = loaded(async () => (await import('../attachments/AttachmentList')).AttachmentList)

/** What the person wrote, exactly as it was written: no markup, every line break kept. It can be rewritten in place. */
export function UserMessage({ message, last = false }: { message: Message; last?: boolean }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const editButton = useRef<HTMLButtonElement>(null)
  const editing = useApp((state) => state.edits[message.id] !== undefined)
  const varied = useApp((state) => selectVariants(state, message).length > 1)
  return (
    <article
      aria-label={t('chat.you')}
      data-testid="message"
      data-role="user"
      data-status="complete"
      data-message-id={message.id}
      className="group @container flex flex-col items-end"
    >
      {editing ? (
        <EditMessage
          key={message.id}
          message={message}
          onCancel={() => {
            const { edits, cancelEdit } = store.getState()
            const isFromComposer = edits[message.id]?.from === 'composer'
            cancelEdit(message.id)
            if (isFromComposer) return signals.emit('focus-composer', message.conversationId)
            // The button is there again with the next frame.
            requestAnimationFrame(() => editButton.current?.focus())
          }}
        />
      ) : (
        <>
          {/* What is left beside it is the place of the actions. */}
          <div className="relative flex max-w-[85%] min-w-0 flex-col items-end gap-1.5 @md:max-w-[min(85%,calc(100%-5.75rem))]">
            {message.attachments.length > 0 && (
              <AttachmentList attachments={message.attachments} align="end" />
            )}
            {message.content !== '' && (
              <div
                data-testid="message-content"
                className="select-content max-w-full min-w-0 rounded-2xl bg-bubble px-4 py-2.5 whitespace-pre-wrap"
              >
                {message.content}
              </div>
            )}
            <QuestionActions message={message} last={last} editButton={editButton} />
            {!varied && <QuestionTime at={message.createdAt} />}
          </div>
          <VariantSwitch message={message} />
        </>
      )}
    </article>
  )
}
