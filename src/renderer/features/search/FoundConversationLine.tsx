import MessageSquare from 'lucide-react/icons/message-square'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundConversation } from '@shared/contract/search'
import { ConversationPlace } from './ConversationPlace'
import { hitDate } from './hitDate'
import { TextParts } from './TextParts'

/** A conversation that was found by its title. */
export function FoundConversationLine({ conversation }: { conversation: FoundConversation }) {
  const { t, i18n } = useTranslation()
  const [now] = useState(() => Date.now())
  const { title, updatedAt } = conversation
  return (
    <span className="flex items-center gap-2.5">
      <MessageSquare className="size-4 shrink-0 text-muted" aria-hidden />
      <span className="min-w-0 truncate font-medium">
        {title.length === 0 ? t('shell.untitled') : <TextParts parts={title} />}
      </span>
      {/* In a narrow window it gives way before the title does. */}
      <span className="flex min-w-0 shrink-[6] items-center gap-x-2 text-xs text-muted">
        <ConversationPlace conversation={conversation} />
      </span>
      <time
        dateTime={new Date(updatedAt).toISOString()}
        className="ml-auto shrink-0 text-xs text-muted tabular-nums"
      >
        {hitDate(updatedAt, now, i18n.language)}
      </time>
    </span>
  )
}
