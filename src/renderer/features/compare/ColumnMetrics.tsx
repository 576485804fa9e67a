import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'
import { creditsOfCall } from '@shared/model/rates'
import { useApp } from '../../store/useApp'
import { creditText } from '../../ui/creditText'
import { loaded } from '../../ui/loaded'
import { Tooltip } from '../../ui/Tooltip'
import { tokensPerSecond } from '../chat/usageLines'

const RatesDialog = loaded(async () => (await import('../usage/RatesDialog')).RatesDialog)

/** What one answer took, in figures that can be held against its neighbour's. What is not known is a dash. */
export function ColumnMetrics({ answer }: { answer: Answer }) {
  const { t, i18n } = useTranslation()
  const { usage, timing } = answer
  const unknown = t('compare.metrics.unknown')
  const number = (value: number, digits = 0): string =>
    value.toLocaleString(i18n.language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const mark = (value: string): string =>
    usage?.estimated ? t('compare.metrics.estimated', { value }) : value

  const speed = usage && tokensPerSecond(usage.outputTokens, timing)
  const firstToken =
    timing.firstTokenMs === null
      ? unknown
      : t('compare.metrics.seconds', {
          seconds: number(timing.firstTokenMs / 1000, timing.firstTokenMs < 1000 ? 2 : 1),
        })
  return (
    <dl
      aria-label={t('compare.metrics.label')}
      data-testid="compare-metrics"
      className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 border-t border-line pt-2 text-xs tabular-nums"
    >
      <Figure label={t('compare.metrics.firstToken')}>{firstToken}</Figure>
      <Figure label={t('compare.metrics.pace')}>
        {speed === null
          ? unknown
          : mark(t('compare.metrics.paceValue', { tokens: number(speed, speed < 10 ? 1 : 0) }))}
      </Figure>
      <Figure
        label={t('compare.metrics.tokens')}
        {...(usage?.estimated ? { tip: t('compare.metrics.estimatedNote') } : {})}
      >
        {usage === null
          ? unknown
          : mark(
              t('compare.metrics.tokensValue', {
                input: number(usage.inputTokens),
                output: number(usage.outputTokens),
              }),
            )}
      </Figure>
      <Figure label={t('compare.metrics.credits')}>
        <Credits answer={answer} />
      </Figure>
    </dl>
  )
}

function Figure({ label, tip, children }: { label: string; tip?: string; children: ReactNode }) {
  const value = <dd className="min-w-0 truncate text-right">{children}</dd>
  return (
    <>
      <dt className="text-muted">{label}</dt>
      {tip === undefined ? value : <Tooltip label={tip}>{value}</Tooltip>}
    </>
  )
}

/** By the person's own rates, so always an estimate; without a rate, the way to type one in. */
function Credits({ answer }: { answer: Answer }) {
  const { t, i18n } = useTranslation()
  const known = useApp((state) => state.modelSettings !== null)
  const rates = useApp((state) => state.modelSettings?.[answer.model]?.rates ?? null)
  const [typing, setTyping] = useState(false)
  // The dialog stays once it was needed, so that it can close by itself and give the focus back.
  const [needed, setNeeded] = useState(false)
  if (answer.usage === null || !known) return t('compare.metrics.unknown')
  const credits = creditsOfCall(answer, answer.usage, rates)
  const value = t('compare.metrics.creditsValue', { credits: creditText(credits ?? 0, i18n.language) })
  return (
    <>
      {credits === null ? (
        <Tooltip label={t('compare.metrics.setRate')}>
          <button
            type="button"
            aria-haspopup="dialog"
            data-testid="compare-no-rate"
            className="rounded underline underline-offset-2 hover:text-accent"
            onClick={() => {
              setNeeded(true)
              setTyping(true)
            }}
          >
            {t('compare.metrics.noRate')}
          </button>
        </Tooltip>
      ) : (
        <Tooltip label={t('compare.metrics.creditsNote')}>
          <span>{credits === 0 ? value : t('compare.metrics.estimated', { value })}</span>
        </Tooltip>
      )}
      {needed && <RatesDialog model={answer.model} open={typing} onOpenChange={setTyping} />}
    </>
  )
}
