import Info from 'lucide-react/icons/info'
import KeyRound from 'lucide-react/icons/key-round'
import Lock from 'lucide-react/icons/lock'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { selectConnectionOf } from '../../store/connectionSelectors'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { bannerKind } from './bannerKind'
import { useKeychainName } from './useKeychainName'

/**
 * What a person has to know about a conversation's connection while writing: that its key is missing or locked or will be
 * gone when the app closes, that it was removed, or that the demo answers. Nothing when all is well.
 */
export function ConnectionBanner({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const keychain = useKeychainName()
  const connection = useApp((state) => selectConnectionOf(state, conversationId))
  const kind = bannerKind(connection)
  const { showScreen, startDemo, readKeys } = useAppStore().getState()
  const attempt = useAttempt()
  if (kind === null) return null
  const Icon = kind === 'locked' ? Lock : kind === 'noKey' ? KeyRound : Info
  const button = (label: string, run: () => Promise<AppError | null>) => (
    <Button size="small" variant="quiet" disabled={attempt.busy} onClick={() => void attempt.run(run)}>
      {label}
    </Button>
  )
  return (
    <div role="group" aria-label={t('connection.banner.label')} className="mb-2 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl bg-surface px-3.5 py-2">
        <Icon className="size-4 shrink-0 text-muted" aria-hidden />
        <p className="min-w-48 flex-1">{t(`connection.banner.${kind}`, { keychain })}</p>
        <div className="flex flex-wrap gap-1">
          {kind === 'noKey' && button(t('connection.banner.tryDemo'), startDemo)}
          {kind === 'locked' && button(t('connection.banner.readAgain'), readKeys)}
          {kind !== 'session' && kind !== 'removed' && (
            <Button
              size="small"
              variant={kind === 'noKey' ? 'primary' : 'quiet'}
              onClick={() =>
                showScreen('settings', { kind: 'field', field: 'key', connectionId: connection?.id ?? null })
              }
            >
              {kind === 'demo' ? t('connection.banner.addYourKey') : t('connection.banner.addKey')}
            </Button>
          )}
        </div>
      </div>
      {attempt.error && <ErrorNote error={attempt.error} className="mt-2" />}
    </div>
  )
}
