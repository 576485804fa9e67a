import { useTranslation } from 'react-i18next'
import type { UserMessage as Message } from '@shared/model/message'
import { CopyButton } from './CopyButton'

/** What the person wrote, exactly as it was written: no markup, every line break kept. */
export function UserMessage({ message }: { message: Message }) {
  const { t } = useTranslation()
  return (
    <article
      aria-label={t('chat.you')}
      data-testid="message"
      data-role="user"
      data-status="complete"
      data-message-id={message.id}
      className="group flex items-end justify-end gap-1"
    >
      <div className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
        <CopyButton text={message.content} />
      </div>
      <div
        data-testid="message-content"
        className="select-content max-w-[85%] min-w-0 rounded-2xl bg-bubble px-4 py-2.5 whitespace-pre-wrap"
      >
        {message.content}
      </div>
    </article>
  )
}
