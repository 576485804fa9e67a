import { useTranslation } from 'react-i18next'
import type { ContextMeasure } from '@shared/model/fit'
import { classes } from '../../ui/classes'
import { Tooltip } from '../../ui/Tooltip'
import { contextFill, withDraft } from './contextFill'
import { useDraftTokens } from './tokens/useDraftTokens'
import { useContextMeasure } from './useContextMeasure'

/** Circumference of the ring's circle of radius 6, in its own units. */
const ring = 2 * Math.PI * 6

/**
 * How much of the model's context the conversation takes, with what is being written: a small ring, and in words once it is
 * half full. Beside it the tokens of what is being written, which are an estimate and say so.
 */
export function ContextMeter(props: { conversationId: string; answering: boolean }) {
  const measured = useContextMeasure(props.conversationId, props.answering)
  const draftTokens = useDraftTokens(props.conversationId)
  const words = useMeasureInWords()
  const { t, i18n } = useTranslation()
  if (measured === null) return null
  const measure = withDraft(measured, draftTokens)
  const { part, level } = contextFill(measure)
  const written = { tokens: draftTokens.toLocaleString(i18n.language) }
  const text = draftTokens === 0 ? words(measure) : `${t('composer.writtenHint', written)} ${words(measure)}`
  return (
    <Tooltip label={text}>
      <span
        role="meter"
        tabIndex={0}
        data-testid="context-meter"
        data-level={level}
        aria-label={t('composer.context')}
        aria-valuemin={0}
        aria-valuemax={measure.window ?? measure.tokens}
        aria-valuenow={Math.min(measure.tokens, measure.window ?? measure.tokens)}
        aria-valuetext={text}
        className={classes(
          'flex items-center gap-1.5 justify-self-end rounded-md px-1 text-xs whitespace-nowrap tabular-nums',
          level === 'warning' ? 'text-warning' : 'text-muted',
        )}
      >
        {part !== null && <Ring part={part} />}
        {(level !== 'quiet' || part === null) && (
          // In a narrow window the ring alone; its tooltip has the words.
          <span className={classes(part !== null && 'hidden @lg:inline')}>{words(measure)}</span>
        )}
        {draftTokens > 0 && level === 'quiet' && part !== null && (
          <span data-testid="draft-tokens" className="hidden @lg:inline">
            {t('composer.written', written)}
          </span>
        )}
      </span>
    </Tooltip>
  )
}

function Ring({ part }: { part: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-3.5 shrink-0 -rotate-90"
      fill="none"
      strokeWidth="2.5"
      aria-hidden
    >
      <circle cx="8" cy="8" r="6" className="stroke-line-strong" />
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeDasharray={`${part * ring} ${ring}`} />
    </svg>
  )
}

/** A measure as a line; an estimate says that it is one. */
function useMeasureInWords(): (measure: ContextMeasure) => string {
  const { t, i18n } = useTranslation()
  return ({ tokens, window, exact }) => {
    const figures = { tokens: tokens.toLocaleString(i18n.language) }
    if (window === null) return t(exact ? 'composer.tokens' : 'composer.tokensEstimated', figures)
    const all = { ...figures, window: window.toLocaleString(i18n.language) }
    return t(exact ? 'composer.tokensOf' : 'composer.tokensOfEstimated', all)
  }
}
