import type { AppError } from '@shared/appError'
import { classes } from '../ui/classes'
import { ErrorActions, type ErrorActionsProps } from './ErrorActions'
import { useErrorText } from './errorText'

type ErrorNoteProps = Pick<ErrorActionsProps, 'onRetry'> & { error: AppError; className?: string }

/** A failure beside the thing that failed: the sentence, read out at once, and what can be done. */
export function ErrorNote({ error, onRetry, className }: ErrorNoteProps) {
  const text = useErrorText()
  return (
    <div className={classes('rounded-lg bg-danger-soft px-3 py-2.5 text-sm', className)}>
      <p role="alert" className="mb-2">
        {text(error)}
      </p>
      <ErrorActions error={error} {...(onRetry ? { onRetry } : {})} />
    </div>
  )
}
