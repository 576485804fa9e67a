import '../../i18n/laterTexts'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAppStore } from '../../store/useApp'
import { loaded } from '../../ui/loaded'
import { Spinner } from '../../ui/Spinner'
import { Page } from '../shell/Page'
import { BudgetSection } from './BudgetSection'
import { ExportButton } from './ExportButton'
import { type PeriodChoice, rangeOf } from './period'
import { PeriodPicker } from './PeriodPicker'
import { UsageNotes } from './UsageNotes'
import { UsageSums } from './UsageSums'
import { UsageTables } from './UsageTables'
import { useTotals } from './useTotals'

// Most of the page's code draws the chart; the figures need not wait for it.
const UsageChart = loaded(async () => (await import('./UsageChart')).UsageChart)

/** What was asked and what it took: this app's own ledger, read from top to bottom. */
export function UsagePage() {
  const { t } = useTranslation()
  const { readMonthUsage, loadModelSettings } = useAppStore().getState()
  const [choice, setChoice] = useState<PeriodChoice>({ kind: 'this-month' })
  // The page's "now": days that pass while it is open come with the next opening.
  const [now] = useState(() => new Date())
  const range = useMemo(() => rangeOf(choice, now), [choice, now])
  // Counts how often rates may have been typed in since the page was opened.
  const [revision, setRevision] = useState(0)
  const days = useTotals(range, 'day', revision)
  const models = useTotals(range, 'model', revision)
  useEffect(() => void readMonthUsage(), [readMonthUsage, revision])
  // The rates that there are, for the form in which others are typed in.
  useEffect(() => void loadModelSettings(), [loadModelSettings])

  const sum = days.totals?.sum
  return (
    <Page
      title={t('usage.title')}
      backLabel={t('usage.back')}
      status={days.loading && <Spinner label={t('usage.loading')} />}
      testId="usage-page"
    >
      <div className="min-h-0 grow overflow-y-auto">
        <div className="mx-auto flex w-full max-w-4xl flex-col gap-7 px-6 pt-6 pb-16">
          <div className="flex flex-wrap items-end justify-between gap-3">
            <PeriodPicker choice={choice} onChange={setChoice} valid={range !== null} />
            <ExportButton range={range} disabled={sum === undefined || sum.calls === 0} />
          </div>
          {days.error && <ErrorNote error={days.error} onRetry={days.retry} />}
          {sum?.calls === 0 && (
            <div data-testid="usage-empty" className="rounded-xl border border-line px-5 py-8 text-center">
              <p className="font-medium">{t('usage.empty')}</p>
              <p className="mt-1 text-sm text-muted">{t('usage.emptyText')}</p>
            </div>
          )}
          {sum && sum.calls > 0 && (
            <>
              <UsageSums sum={sum} />
              {range && <UsageChart days={days.totals?.groups ?? []} range={range} now={now} />}
              <UsageTables range={range} revision={revision} days={days} models={models} />
              <UsageNotes
                sum={sum}
                models={models.totals?.groups ?? []}
                onRatesChange={() => setRevision((count) => count + 1)}
              />
            </>
          )}
          <BudgetSection />
          <p className="text-sm text-muted">{t('usage.note')}</p>
        </div>
      </div>
    </Page>
  )
}
