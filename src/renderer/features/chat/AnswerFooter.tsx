import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import { Tooltip } from '../../ui/Tooltip'
import { CopyButton } from './CopyButton'

/** What can be done with a finished answer, and the tokens it took. Loud only where asking again is the likely next step. */
export function AnswerFooter({ answer, last }: { answer: Answer; last: boolean }) {
  const { t, i18n } = useTranslation()
  const retry = useApp((state) => state.retry)
  const format = (count: number): string => count.toLocaleString(i18n.language)
  const unfinished = answer.status === 'stopped' || answer.status === 'interrupted'
  return (
    <div
      className={classes(
        'mt-1.5 -ml-1.5 flex min-h-7 items-center gap-1',
        !last && '-mb-2.5 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100',
      )}
    >
      {answer.content !== '' && <CopyButton text={answer.content} />}
      {last && answer.status === 'complete' && (
        <IconButton
          label={t('chat.retry')}
          data-testid="message-retry"
          className="size-7"
          onClick={() => void retry(answer)}
        >
          <RotateCcw className="size-4" aria-hidden />
        </IconButton>
      )}
      {last && unfinished && (
        <Button size="small" variant="quiet" data-testid="message-retry" onClick={() => void retry(answer)}>
          <RotateCcw className="size-3.5" aria-hidden />
          {t('chat.retry')}
        </Button>
      )}
      {answer.usage && (
        <Tooltip
          label={t('chat.usageFull', {
            input: format(answer.usage.inputTokens),
            output: format(answer.usage.outputTokens),
          })}
        >
          <span className="px-1.5 text-xs text-muted tabular-nums">
            {t('chat.usage', {
              input: format(answer.usage.inputTokens),
              output: format(answer.usage.outputTokens),
            })}
          </span>
        </Tooltip>
      )}
    </div>
  )
}
