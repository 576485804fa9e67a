import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import { Button } from '../ui/Button'
import { describeError } from './describeError'
import { ErrorDetails } from './ErrorDetails'
import { useCountdown } from './useCountdown'
import { type ErrorStep, useErrorAction } from './useErrorAction'

export type ErrorActionsProps = {
  error: AppError
  /** Offered whatever the error is: after fixing the key, too, the same question has to be asked again. */
  onRetry?: () => void
  /** When it failed, in milliseconds since 1970; the wait that the gateway asked for counts from here. */
  since?: number
  retryTestId?: string
  /** A step that only the caller can offer, because it is about what was asked. */
  step?: ErrorStep | null
  /** False where the form that failed is the very place that the step would lead to. */
  withStep?: boolean
}

/** What can be done about an error: the step its code calls for, a retry, and the details for a report. */
export function ErrorActions(props: ErrorActionsProps) {
  const { error, onRetry, since, retryTestId, step, withStep = true } = props
  const { t } = useTranslation()
  const [shownAt] = useState(() => Date.now())
  const seconds = useCountdown((since ?? shownAt) + (error.retryAfterMs ?? 0))
  const [details, setDetails] = useState(false)
  const { action, alternative } = describeError(error.code)
  const usual = [useErrorAction(action), useErrorAction(alternative)].filter((one) => one !== null)
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        {step && (
          <Button
            size="small"
            data-testid="error-step"
            className="h-auto! min-h-7 py-0.5 text-left whitespace-normal!"
            onClick={step.run}
          >
            {step.label}
          </Button>
        )}
        {onRetry && (
          <Button size="small" data-testid={retryTestId} onClick={onRetry}>
            {seconds > 0 ? t('errors.action.retryIn', { seconds }) : t('errors.action.retry')}
          </Button>
        )}
        {withStep &&
          usual.map(({ label, run }) => (
            <Button key={label} size="small" onClick={run}>
              {label}
            </Button>
          ))}
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
