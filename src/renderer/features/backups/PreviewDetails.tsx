import { useTranslation } from 'react-i18next'
import type { RestorePreview } from '@shared/contract/backups'
import { useCountText, useTimeText } from './useTimeText'

/** What is in a copy, and what of the present history is not. */
export function PreviewDetails({ preview }: { preview: RestorePreview }) {
  const { t } = useTranslation()
  const timeText = useTimeText()
  const countText = useCountText()
  const { at, newestAt, conversations, messages, gone } = preview
  return (
    <div className="flex flex-col gap-3 text-sm" data-testid="restore-preview">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">{t('backups.preview.madeAt')}</dt>
        <dd>{timeText(at)}</dd>
        {newestAt !== null && (
          <>
            <dt className="text-muted">{t('backups.preview.newestAt')}</dt>
            <dd>{timeText(newestAt)}</dd>
          </>
        )}
        <dt className="text-muted">{t('backups.preview.holds')}</dt>
        <dd>
          {t('backups.preview.counts', {
            conversations: countText(conversations),
            messages: countText(messages),
          })}
        </dd>
      </dl>
      {gone && <Gone gone={gone} />}
      <p className="text-muted">{t('backups.preview.asideText')}</p>
    </div>
  )
}

function Gone({ gone }: { gone: NonNullable<RestorePreview['gone']> }) {
  const { t } = useTranslation()
  if (gone.conversations === 0 && gone.messages === 0) return <p>{t('backups.preview.nothingGone')}</p>
  const titles = gone.titles.map((title) => title || t('backups.preview.untitled')).join(', ')
  return (
    <div className="rounded-lg bg-danger-soft px-3 py-2.5">
      <p className="font-medium">{t('backups.preview.gone')}</p>
      <ul className="list-disc pl-5">
        {gone.conversations > 0 && (
          <li>{t('backups.preview.goneConversations', { count: gone.conversations })}</li>
        )}
        {gone.messages > 0 && <li>{t('backups.preview.goneMessages', { count: gone.messages })}</li>}
      </ul>
      {titles !== '' && <p className="mt-1 break-words">{t('backups.preview.goneTitles', { titles })}</p>}
    </div>
  )
}
