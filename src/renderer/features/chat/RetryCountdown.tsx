import { useTranslation } from 'react-i18next'
import type { Progress } from '@shared/model/progress'
import { useErrorText } from '../../errors/errorText'
import { useCountdown } from '../../errors/useCountdown'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { ProgressLine } from './ProgressLine'

type RetryCountdownProps = { answerId: string; progress: Extract<Progress, { kind: 'retrying' }> }

/** The wait before the next attempt: why, how long, and the two ways out of it. */
export function RetryCountdown({ answerId, progress }: RetryCountdownProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const errorText = useErrorText()
  const { attempt, of, at, error } = progress
  const seconds = useCountdown(at)
  const { retryNow, stop } = store.getState()
  return (
    <ProgressLine
      kind="retrying"
      tone="warning"
      actions={
        <>
          <Button size="small" data-testid="retry-now" onClick={() => void retryNow(answerId)}>
            {t('messages.retryNow')}
          </Button>
          <Button size="small" variant="quiet" data-testid="retry-cancel" onClick={() => void stop(answerId)}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <span className="block text-fg">{errorText(error)}</span>
      {seconds > 0
        ? t('messages.retrying', { seconds, attempt, of })
        : t('messages.retryingNow', { attempt, of })}
    </ProgressLine>
  )
}
