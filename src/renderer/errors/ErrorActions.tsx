import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import { Button } from '../ui/Button'
import { describeError } from './describeError'
import { ErrorDetails } from './ErrorDetails'
import { useCountdown } from './useCountdown'
import { useErrorAction } from './useErrorAction'

export type ErrorActionsProps = {
  error: AppError
  /** Offered whatever the error is: after fixing the key, too, the same question has to be asked again. */
  onRetry?: () => void
  /** When it failed, in milliseconds since 1970; the wait that the gateway asked for counts from here. */
  since?: number
  retryTestId?: string
  /** False where the form that failed is the very place that the step would lead to. */
  withStep?: boolean
}

/** What can be done about an error: the step its code calls for, a retry, and the details for a report. */
export function ErrorActions({ error, onRetry, since, retryTestId, withStep = true }: ErrorActionsProps) {
  const { t } = useTranslation()
  const [shownAt] = useState(() => Date.now())
  const seconds = useCountdown((since ?? shownAt) + (error.retryAfterMs ?? 0))
  const [details, setDetails] = useState(false)
  const { action } = describeError(error.code)
  const step = useErrorAction(action)
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        {onRetry && (
          <Button size="small" data-testid={retryTestId} onClick={onRetry}>
            {seconds > 0 ? t('errors.action.retryIn', { seconds }) : t('errors.action.retry')}
          </Button>
        )}
        {withStep && step && (
          <Button size="small" onClick={step.run}>
            {step.label}
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          className="first:-ml-2.5"
          aria-expanded={details}
          onClick={() => setDetails(!details)}
        >
          {details ? t('errors.action.hideDetails') : t('errors.action.showDetails')}
        </Button>
      </div>
      {details && <ErrorDetails error={error} />}
    </>
  )
}
