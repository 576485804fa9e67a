import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { searchDate } from '@shared/search/searchDate'
import { filtersOf, withFilter, withoutKey } from './filterText'

type DateFieldsProps = { text: string; onChange: (text: string) => void }

/** Two days between which something was written; what they say stands in the query, too. */
export function DateFields({ text, onChange }: DateFieldsProps) {
  const { t } = useTranslation()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (['after', 'before'] as const).map((key) => (
    <label key={key} className="ml-1.5 flex items-center gap-1.5 text-xs text-muted">
      {t(`search.days.${key}`)}
      <input
        ref={key === 'after' ? first : null}
        type="date"
        data-testid={`search-${key}`}
        value={dayOf(text, key)}
        onChange={({ target }) =>
          onChange(target.value === '' ? withoutKey(text, key) : withFilter(text, key, target.value))
        }
        className="h-7 rounded-lg border border-line bg-raised px-2 text-xs text-fg hover:border-line-strong"
      />
    </label>
  ))
}

/** The day of a filter as a field for dates wants it; empty for none. */
function dayOf(text: string, key: 'after' | 'before'): string {
  const filter = filtersOf(text).find((one) => one.key === key && !one.negated)
  const at = filter === undefined ? null : searchDate(filter.value, Date.now())
  if (at === null) return ''
  const day = new Date(at)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
