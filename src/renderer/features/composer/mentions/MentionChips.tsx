import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../../store/useApp'
import { IconButton } from '../../../ui/IconButton'
import { shortModelName } from '../../../ui/modelName'
import { ProviderMark } from '../../../ui/ProviderMark'

const none: string[] = []

/** Whom the message is going to, this once, in place of the conversation's model. */
export function MentionChips({
  conversationId,
  onRemoved,
}: {
  conversationId: string
  onRemoved: () => void
}) {
  const { t } = useTranslation()
  const models = useApp((state) => state.mentions[conversationId] ?? none)
  const setMentions = useApp((state) => state.setMentions)
  if (models.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-1.5 pt-0.5 pb-1">
      <span className="text-xs text-muted">{t('composer.mentions', { count: models.length })}</span>
      <ul aria-label={t('composer.mentionChips')} aria-live="polite" className="contents">
        {models.map((id) => (
          <li
            key={id}
            data-testid="mention-chip"
            data-model-id={id}
            className="flex max-w-full min-w-0 items-center gap-1.5 rounded-lg border border-line bg-bg py-0.5 pr-0.5 pl-1 text-xs"
          >
            <ProviderMark modelId={id} />
            <span className="min-w-0 truncate" data-tip={id}>
              {shortModelName(id)}
            </span>
            <IconButton
              label={t('composer.mentionRemove', { model: shortModelName(id) })}
              size="small"
              onClick={() => {
                setMentions(
                  conversationId,
                  models.filter((one) => one !== id),
                )
                onRemoved()
              }}
            >
              <X className="size-3.5" aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
