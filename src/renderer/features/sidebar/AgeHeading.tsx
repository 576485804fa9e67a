import { useTranslation } from 'react-i18next'
import type { Age } from './rows'

/** Says how old the conversations below it are. */
export function AgeHeading({ age }: { age: Age }) {
  const { t } = useTranslation()
  const text = (): string => {
    if (age === 'today') return t('shell.today')
    if (age === 'yesterday') return t('shell.yesterday')
    if (age === 'last-week') return t('shell.lastWeek')
    // Not by Intl: the first date format of all reads the languages' data, 10 ms in which every start would stand still.
    const date = new Date(age.month)
    const month = t(`shell.months.${months[date.getMonth()] ?? 'jan'}`)
    return t('shell.monthOfYear', { month, year: date.getFullYear() })
  }
  return <h2 className="px-4 pt-3 pb-1 text-xs font-medium text-muted">{text()}</h2>
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
