import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryFilter } from '@shared/search/searchQuery'
import { classes } from '../../ui/classes'
import { filterLabel } from './filterLabel'
import { FilterPickers } from './FilterPickers'
import { filtersOf, withoutFilter } from './filterText'

type FilterBarProps = { text: string; onChange: (text: string) => void; onPicked: () => void }

/** The filters of a query, however they came into it, and the ways to more of them. */
export function FilterBar({ text, onChange, onPicked }: FilterBarProps) {
  const { t } = useTranslation()
  const filters = filtersOf(text)
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1.5 px-4 pb-2.5">
      {filters.map((filter) => (
        <Chip
          key={`${filter.start} ${filter.key} ${filter.value}`}
          filter={filter}
          onRemove={() => {
            onChange(withoutFilter(text, filter))
            onPicked()
          }}
        />
      ))}
      <div role="group" aria-label={t('search.filters')} className="flex flex-wrap items-center gap-0.5">
        <FilterPickers text={text} onChange={onChange} onPicked={onPicked} />
      </div>
    </div>
  )
}

function Chip({ filter, onRemove }: { filter: QueryFilter; onRemove: () => void }) {
  const { t, i18n } = useTranslation()
  const [now] = useState(() => Date.now())
  const label = filterLabel(filter, t, i18n.language, now)
  return (
    <span
      data-testid="search-chip"
      data-key={filter.key}
      className={classes(
        'flex h-7 max-w-64 items-center rounded-full border bg-selected pl-3 text-xs',
        label.known ? 'border-transparent' : 'border-danger',
      )}
    >
      <span className="truncate">{label.text}</span>
      <button
        type="button"
        aria-label={t('search.removeFilter', { filter: label.text })}
        onClick={onRemove}
        className="mr-0.5 ml-1 inline-flex size-6 shrink-0 items-center justify-center rounded-full text-muted hover:bg-hover hover:text-fg"
      >
        <X className="size-3.5" aria-hidden />
      </button>
    </span>
  )
}
