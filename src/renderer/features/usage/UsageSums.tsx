import { useTranslation } from 'react-i18next'
import type { UsageTotal } from '@shared/contract/usage'
import { creditText } from '../../ui/creditText'

/** The four figures that a period comes down to. */
export function UsageSums({ sum }: { sum: UsageTotal }) {
  const { t, i18n } = useTranslation()
  const count = (value: number): string => value.toLocaleString(i18n.language)
  const approximate = (value: string): string =>
    sum.estimatedCalls > 0 ? t('usage.approx', { value }) : value
  return (
    <dl
      aria-label={t('usage.sum.label')}
      data-testid="usage-sums"
      className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-2.5"
    >
      <Tile
        label={t('usage.sum.calls')}
        value={count(sum.calls)}
        note={t('usage.sum.callsNote', { failed: count(sum.failed), stopped: count(sum.stopped) })}
      />
      <Tile
        label={t('usage.sum.input')}
        value={approximate(count(sum.inputTokens))}
        note={sum.cachedTokens > 0 && t('usage.sum.inputNote', { cached: count(sum.cachedTokens) })}
      />
      <Tile
        label={t('usage.sum.output')}
        value={approximate(count(sum.outputTokens))}
        note={sum.reasoningTokens > 0 && t('usage.sum.outputNote', { reasoning: count(sum.reasoningTokens) })}
      />
      <Tile
        label={t('usage.sum.credits')}
        value={`${sum.unratedCalls > 0 ? '≥ ' : ''}${creditText(sum.credits, i18n.language)} C`}
        note={
          sum.unratedCalls > 0
            ? t('usage.sum.unratedNote', { count: sum.unratedCalls })
            : t('usage.sum.creditsNote')
        }
      />
    </dl>
  )
}

/** @param note false where there is nothing to say: most models say nothing of a cache, and that is no zero. */
function Tile({ label, value, note }: { label: string; value: string; note: string | false }) {
  return (
    <div className="flex flex-col rounded-xl border border-line bg-raised px-4 py-3">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="select-content flex flex-col">
        <span className="text-lg font-semibold tabular-nums">{value}</span>
        {note !== false && <span className="text-xs text-muted tabular-nums">{note}</span>}
      </dd>
    </div>
  )
}
