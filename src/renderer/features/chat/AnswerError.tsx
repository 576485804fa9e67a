import CircleAlert from 'lucide-react/icons/circle-alert'
import type { AppError } from '@shared/appError'
import type { Answer } from '@shared/model/message'
import { ErrorActions } from '../../errors/ErrorActions'
import { useErrorText } from '../../errors/errorText'
import { useApp } from '../../store/useApp'
import { useAnswerStep } from './useAnswerStep'

type AnswerErrorProps = {
  answer: Answer
  error: AppError
  /** Whether the answer may be asked for again from here: only the last one of the branch. */
  retry: boolean
}

/** Why an answer failed, in its place: a sentence, the step that helps, and the raw reply for a report. */
export function AnswerError({ answer, error, retry }: AnswerErrorProps) {
  const text = useErrorText()
  const ask = useApp((state) => state.retry)
  const step = useAnswerStep(answer, error)
  return (
    <div
      data-testid="message-error"
      data-code={error.code}
      className="mt-2 flex gap-2.5 rounded-xl bg-danger-soft px-3.5 py-3 text-sm"
    >
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden />
      <div className="flex min-w-0 grow flex-col gap-2">
        <p className="select-content">{text(error)}</p>
        <ErrorActions
          error={error}
          since={answer.createdAt}
          retryTestId="message-retry"
          {...(retry ? { step, onRetry: () => void ask(answer) } : {})}
        />
      </div>
    </div>
  )
}
