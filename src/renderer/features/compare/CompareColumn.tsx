import Check from 'lucide-react/icons/check'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import Square from 'lucide-react/icons/square'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { shortModelName } from '../../ui/modelName'
import { ProviderMark } from '../../ui/ProviderMark'
import { Tooltip } from '../../ui/Tooltip'
import { AnswerError } from '../chat/AnswerError'
import { AnswerNote } from '../chat/AnswerNote'
import { CopyButton } from '../chat/CopyButton'
import { LiveAnswer } from '../chat/LiveAnswer'
import { OmissionNote } from '../chat/OmissionNote'
import { DemoBadge } from '../connection/DemoBadge'
import { overrideTexts } from '../parameters/parameterText'
import { ColumnMetrics } from './ColumnMetrics'

type CompareColumnProps = {
  answer: Answer
  /** Attempts before this one, which are kept and not shown here. */
  earlier: number
  /** Whether the conversation goes on from this answer. */
  shown: boolean
  /** Whether nothing follows the comparison: only then an answer is asked for again from here. */
  last: boolean
  number: number
  count: number
}

/** One answer of a comparison. Text that streams into one column draws that column and no other. */
export const CompareColumn = memo(function CompareColumn(props: CompareColumnProps) {
  const { answer, earlier, shown, last, number, count } = props
  const { t } = useTranslation()
  const parameters = overrideTexts(answer.parameters, t).join(' · ')
  const hasFigures =
    answer.status !== 'streaming' && (answer.usage !== null || answer.timing.firstTokenMs !== null)
  return (
    <article
      aria-label={t('compare.answerOf', { model: answer.model, number, count })}
      aria-busy={answer.status === 'streaming'}
      aria-current={shown}
      data-testid="compare-column"
      data-model-id={answer.model}
      data-role="assistant"
      data-status={answer.status}
      data-message-id={answer.id}
      className={classes(
        'flex min-w-0 snap-start flex-col gap-2 rounded-2xl border p-3.5',
        shown ? 'border-accent' : 'border-line',
      )}
    >
      <header className="flex min-w-0 flex-col gap-1">
        <h2 className="flex items-center gap-2 text-sm font-normal">
          <ProviderMark modelId={answer.model} />
          <span className="select-content truncate font-medium" title={answer.model}>
            {shortModelName(answer.model)}
          </span>
          {answer.connectionId === 'demo' && <DemoBadge />}
        </h2>
        {parameters !== '' && (
          <Tooltip label={parameters}>
            <p data-testid="compare-column-parameters" className="truncate text-xs text-muted">
              {parameters}
            </p>
          </Tooltip>
        )}
      </header>
      <OmissionNote answer={answer} />
      <div className="min-w-0">
        <LiveAnswer answer={answer} />
        <AnswerNote answer={answer} />
        {answer.error && <AnswerError answer={answer} error={answer.error} retry={last} />}
      </div>
      {/* At the bottom of every column, so that the figures stand side by side however long the texts are. */}
      <div className="mt-auto flex flex-col gap-2">
        {earlier > 0 && <p className="text-xs text-muted">{t('compare.earlier', { count: earlier })}</p>}
        {hasFigures && <ColumnMetrics answer={answer} />}
        <ColumnActions answer={answer} shown={shown} last={last} />
      </div>
    </article>
  )
})

function ColumnActions({ answer, shown, last }: Pick<CompareColumnProps, 'answer' | 'shown' | 'last'>) {
  const { t } = useTranslation()
  const { stop, retry, showVariant } = useAppStore().getState()
  const streaming = answer.status === 'streaming'
  const unfinished = answer.status === 'stopped' || answer.status === 'interrupted'
  return (
    <footer className="flex flex-wrap items-center gap-1">
      {streaming && (
        <Button size="small" data-testid="compare-stop" onClick={() => void stop(answer.id)}>
          <Square className="size-3 fill-current" aria-hidden />
          {t('compare.stop')}
        </Button>
      )}
      {/* One button for both, so that somebody who chose by keyboard keeps the focus. */}
      {(shown || streaming || answer.content !== '') && (
        <Tooltip label={t('compare.useHint')}>
          <Button
            size="small"
            variant={shown ? 'quiet' : 'plain'}
            data-testid={shown ? 'compare-used' : 'compare-promote'}
            aria-disabled={shown}
            className={classes(shown && 'text-accent')}
            onClick={() => shown || void showVariant(answer.conversationId, answer.id)}
          >
            {shown && <Check className="size-3.5" aria-hidden />}
            {t(shown ? 'compare.used' : 'compare.use')}
          </Button>
        </Tooltip>
      )}
      {last && unfinished && (
        <Button size="small" variant="quiet" data-testid="message-retry" onClick={() => void retry(answer)}>
          <RotateCcw className="size-3.5" aria-hidden />
          {t('compare.retry')}
        </Button>
      )}
      {!streaming && answer.content !== '' && <CopyButton text={answer.content} />}
    </footer>
  )
}
