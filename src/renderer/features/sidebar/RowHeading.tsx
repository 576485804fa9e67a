import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Heading } from './rows'

/** Says how old the conversations below it are, or that they are pinned. A tree has items and nothing else. */
export function RowHeading({ heading }: { heading: Heading }) {
  const { t } = useTranslation()
  return (
    <p role="presentation" className="px-4 pt-3 pb-1 text-xs font-medium text-muted">
      {headingText(heading, t)}
    </p>
  )
}

function headingText(heading: Heading, t: TFunction): string {
  if (heading === 'pinned') return t('shell.pinned')
  if (heading === 'today') return t('shell.today')
  if (heading === 'yesterday') return t('shell.yesterday')
  if (heading === 'last-week') return t('shell.lastWeek')
  // Not by Intl: the first date format of all reads the languages' data, 10 ms in which every start would stand still.
  const date = new Date(heading.month)
  const month = t(`shell.months.${months[date.getMonth()] ?? 'jan'}`)
  return t('shell.monthOfYear', { month, year: date.getFullYear() })
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
