import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import type { UnknownFilter } from '@shared/contract/search'
import { errorText } from '../../errors/errorText'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { filtersOf } from './filterText'
import type { SearchHits } from './useSearchHits'

/** What is to be said about the results, or in place of them. */
export function SearchNotes({ hits, count }: { hits: SearchHits; count: number }) {
  const { t, i18n } = useTranslation()
  const store = useAppStore()
  const index = useApp((state) => state.searchIndex)
  const { found, error, searching, retry } = hits
  const number = (value: number): string => value.toLocaleString(i18n.language)
  return (
    <>
      {error !== null && (
        <Note danger text={errorText(error, t)} action={{ label: t('search.again'), onSelect: retry }} />
      )}
      {index?.kind === 'unavailable' && (
        <Note
          danger
          text={unavailableText(index.error, t)}
          action={{ label: t('search.rebuild'), onSelect: () => void store.getState().rebuildSearch() }}
        />
      )}
      {index?.kind === 'building' && (
        <Note text={t('search.building', { done: number(index.done), total: number(index.total) })} />
      )}
      {found?.unknownFilters.map((one) => {
        const filter = asTyped(found.text, one)
        const about = one.negated ? 'unknownExcluded' : one.key === 'model' ? 'unknownModel' : 'unknown'
        return <Note key={filter} text={t(`search.${about}`, { filter })} />
      })}
      {found !== null && count === 0 && !searching && error === null && (
        <div className="px-6 py-10 text-center text-sm text-muted" data-testid="search-nothing">
          <p>{t('search.nothing', { query: found.text })}</p>
          <p className="mt-1 text-xs">{t('search.nothingHint')}</p>
        </div>
      )}
    </>
  )
}

/** What these say is about the history's file, which has nothing: it is the index that cannot be used. */
const saidOfHistory: ReadonlySet<AppError['code']> = new Set(['history-damaged', 'history-unreadable'])

function unavailableText(error: AppError, t: TFunction): string {
  const text = t('search.unavailable')
  return saidOfHistory.has(error.code) ? text : `${text} ${errorText(error, t)}`
}

/** A filter in the words and the language in which it stands in the text. */
function asTyped(text: string, { key, value, negated }: UnknownFilter): string {
  const typed = filtersOf(text).find(
    (one) => one.key === key && one.value === value && one.negated === negated,
  )
  return typed ? text.slice(typed.start, typed.end) : `${key}:${value}`
}

type NoteProps = { text: string; danger?: boolean; action?: { label: string; onSelect: () => void } }

function Note({ text, danger = false, action }: NoteProps) {
  return (
    <div
      role={danger ? 'alert' : 'status'}
      data-testid="search-note"
      className="flex items-center gap-3 border-b border-line px-5 py-2 text-xs"
    >
      <p className={danger ? 'min-w-0 grow text-danger' : 'min-w-0 grow text-muted'}>{text}</p>
      {action && (
        <Button size="small" onClick={action.onSelect}>
          {action.label}
        </Button>
      )}
    </div>
  )
}
