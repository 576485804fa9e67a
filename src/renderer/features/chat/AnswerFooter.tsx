import RotateCcw from 'lucide-react/icons/rotate-ccw'
import StepForward from 'lucide-react/icons/step-forward'
import { useTranslation } from 'react-i18next'
import { canContinue } from '@shared/model/finishReason'
import type { Answer } from '@shared/model/message'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { ActionBar } from './ActionBar'
import { AnswerMeta } from './AnswerMeta'
import { AnswerMore } from './AnswerMore'
import { CopyButton } from './CopyButton'
import { VariantSwitch } from './VariantSwitch'

/**
 * What can be done with an answer: while it streams, only to look at its other variants. Its place is kept then, so that
 * nothing moves when it ends.
 */
export function AnswerFooter({ answer, last }: { answer: Answer; last: boolean }) {
  return (
    <ActionBar always={last} className="mt-0.5 -ml-1.5 flex-wrap gap-1">
      <VariantSwitch message={answer} />
      {answer.status !== 'streaming' && <FinishedActions answer={answer} last={last} />}
    </ActionBar>
  )
}

/** Loud only where asking again is the likely next step. */
function FinishedActions({ answer, last }: { answer: Answer; last: boolean }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const { retry, continueAnswer } = store.getState()
  const { status, error } = answer
  const unfinished = last && error === null && (status === 'stopped' || status === 'interrupted')
  return (
    <>
      {answer.content !== '' && <CopyButton text={answer.content} />}
      {/* A failed one has this button beside the reason. */}
      {error === null && !unfinished && (
        <IconButton
          label={t('chat.retry')}
          data-testid="message-retry"
          size="small"
          onClick={() => void retry(answer)}
        >
          <RotateCcw className="size-4" aria-hidden />
        </IconButton>
      )}
      {unfinished && (
        <Button size="small" variant="quiet" data-testid="message-retry" onClick={() => void retry(answer)}>
          <RotateCcw className="size-3.5" aria-hidden />
          {t('chat.retry')}
        </Button>
      )}
      {last && canContinue(answer) && (
        <Button
          size="small"
          variant="quiet"
          data-testid="message-continue"
          onClick={() => void continueAnswer(answer)}
        >
          <StepForward className="size-3.5" aria-hidden />
          {t('messages.continue')}
        </Button>
      )}
      <AnswerMore answer={answer} last={last} />
      <AnswerMeta answer={answer} />
    </>
  )
}
