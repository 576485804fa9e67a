import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findSettings, type FoundSetting } from './findSettings'

type SettingsResultsProps = { query: string; onPick: (found: FoundSetting) => void }

/** The settings that a search found; each leads to its row. */
export function SettingsResults({ query, onPick }: SettingsResultsProps) {
  const { t } = useTranslation()
  const found = useMemo(() => findSettings(query), [query])
  return (
    <section aria-label={t('settingRows.search')} className="flex flex-col gap-2">
      <p role="status" className="text-xs text-muted">
        {found.length === 0 ? t('settingRows.noMatch') : t('settingRows.matches', { count: found.length })}
      </p>
      <ul className="flex flex-col" data-testid="settings-results">
        {found.map((one) => (
          <li key={one.row}>
            <button
              type="button"
              data-testid="settings-result"
              onClick={() => onPick(one)}
              onKeyDown={stepWithArrows}
              className="flex w-full items-baseline justify-between gap-4 rounded-lg px-3 py-2 text-left text-sm hover:bg-hover"
            >
              <span className="min-w-0 font-medium">{t(one.title) as string}</span>
              <span className="shrink-0 text-xs text-muted">{t(one.sectionTitle) as string}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Arrow keys go from one result to the next, as in every list. */
function stepWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const results = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])]
  const next = results[results.findIndex((one) => one === event.currentTarget) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
