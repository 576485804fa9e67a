import type { AppError } from '@shared/appError'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../errors/ErrorNote'
import { useApp } from '../../store/useApp'

/** Stands in the place of messages that could not be read from the history. */
export function LoadFailed({ conversationId, error }: { conversationId: string; error: AppError }) {
  const { t } = useTranslation()
  const loadMessages = useApp((state) => state.loadMessages)
  return (
    <div className="mx-auto flex h-full max-w-reading flex-col justify-center gap-3 px-6">
      <p className="font-medium">{t('chat.loadFailed')}</p>
      <ErrorNote error={error} onRetry={() => void loadMessages(conversationId)} />
    </div>
  )
}
