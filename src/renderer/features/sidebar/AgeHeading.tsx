import { useTranslation } from 'react-i18next'
import type { Age } from './rows'

/** Says how old the conversations below it are. */
export function AgeHeading({ age }: { age: Age }) {
  const { t, i18n } = useTranslation()
  const text = (): string => {
    if (age === 'today') return t('shell.today')
    if (age === 'yesterday') return t('shell.yesterday')
    if (age === 'last-week') return t('shell.lastWeek')
    return monthFormat(i18n.language).format(age.month)
  }
  return <h2 className="px-4 pt-3 pb-1 text-xs font-medium text-muted">{text()}</h2>
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format reads the language's data, which costs milliseconds; a list has one heading a month. */
function monthFormat(language: string): Intl.DateTimeFormat {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' })
  formats.set(language, format)
  return format
}
