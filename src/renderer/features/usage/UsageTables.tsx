import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../errors/ErrorNote'
import { Segmented } from '../settings/Segmented'
import type { Range } from './period'
import { UsageTable } from './UsageTable'
import { type Grouping, type TotalsReading, useTotals } from './useTotals'

const groupings: readonly Grouping[] = ['day', 'model', 'conversation', 'connection']

type UsageTablesProps = {
  range: Range | null
  revision: number
  /** Both are read for the rest of the page anyway. */
  days: TotalsReading
  models: TotalsReading
}

/** The same calls, grouped by what the person wants to know. */
export function UsageTables({ range, revision, days, models }: UsageTablesProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const [by, setBy] = useState<Grouping>('model')
  const own = by === 'conversation' || by === 'connection'
  const read = useTotals(own ? range : null, by, revision)
  const shown = own ? read : by === 'day' ? days : models
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={headingId} className="text-sm font-semibold">
          {t('usage.by.label')}
        </h2>
        <Segmented
          label={t('usage.by.label')}
          value={by}
          options={groupings.map((value) => ({ value, label: t(`usage.by.${value}`) }))}
          onChange={setBy}
        />
      </div>
      {shown.error && <ErrorNote error={shown.error} onRetry={shown.retry} />}
      {shown.totals && shown.totals.by === by && (
        <UsageTable key={by} by={by} groups={shown.totals.groups} sum={shown.totals.sum} />
      )}
    </section>
  )
}
