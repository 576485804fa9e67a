import Brain from 'lucide-react/icons/brain'
import Paperclip from 'lucide-react/icons/paperclip'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageHit } from '@shared/contract/search'
import { ProviderMark } from '../../ui/ProviderMark'
import { shortModelName } from '../../ui/modelName'
import { ConversationPlace } from './ConversationPlace'
import { hitDate } from './hitDate'
import { TextParts } from './TextParts'

const icon = 'mr-1 inline size-3.5 align-[-0.2em] text-muted'

/** A message that was found: the words around the hit, who wrote them, where and when. */
export function MessageHitLines({ hit }: { hit: MessageHit }) {
  const { t, i18n } = useTranslation()
  const [now] = useState(() => Date.now())
  const { conversation, role, model, createdAt, field, snippet } = hit
  const title = conversation.title.map(({ text }) => text).join('')
  return (
    <>
      <span className="flex items-baseline gap-3">
        <span className="min-w-0 grow truncate font-medium">{title || t('shell.untitled')}</span>
        <time
          dateTime={new Date(createdAt).toISOString()}
          className="shrink-0 text-xs text-muted tabular-nums"
        >
          {hitDate(createdAt, now, i18n.language)}
        </time>
      </span>
      <span className="mt-0.5 line-clamp-2">
        {field === 'reasoning' && <Brain className={icon} role="img" aria-label={t('search.inReasoning')} />}
        {field === 'attachment' && (
          <Paperclip className={icon} role="img" aria-label={t('search.inAttachment')} />
        )}
        <TextParts parts={snippet} />
      </span>
      <span className="mt-0.5 flex min-w-0 items-center gap-x-2 text-xs text-muted">
        <span className="flex min-w-0 shrink-0 items-center gap-1.5">
          {role === 'user' ? (
            t('search.you')
          ) : (
            <>
              {model !== null && <ProviderMark modelId={model} />}
              {model === null ? t('search.answer') : shortModelName(model)}
            </>
          )}
        </span>
        <ConversationPlace conversation={conversation} />
      </span>
    </>
  )
}
